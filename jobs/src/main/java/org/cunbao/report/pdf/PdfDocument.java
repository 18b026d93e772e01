package org.cunbao.report.pdf;

import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.AbstractPdfTextRenderer;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfTextRendererContext;
import net.sf.jasperreports.pdf.type.PdfPrintScalingEnum;
import net.sf.jasperreports.pdf.type.PdfVersionEnum;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;

/** Turns a filled report into PDF/A-2b that depends on nothing but the report and a date. */
final class PdfDocument {

    private PdfDocument() {}

    /** The exporter, with a producer of our own. */
    private static final class DatedExporter extends JRPdfExporter {
        private final ZonedDateTime date;

        DatedExporter(ZonedDateTime date) {
            this.date = date;
        }

        @Override
        protected PdfProducer createPdfProducer() {
            return new DatedProducer(createPdfProducerContext(), date);
        }
    }

    /** A producer that does not look at the clock, and keeps the last lines of paragraphs whole. */
    private static final class DatedProducer extends ClassicPdfProducer {
        private final PdfProducerContext context;
        private final ZonedDateTime date;

        DatedProducer(PdfProducerContext context, ZonedDateTime date) {
            super(context);
            this.context = context;
            this.date = date;
        }

        @Override
        public PdfDocumentWriter createWriter(OutputStream out) throws JRException {
            PdfDocumentWriter writer = super.createWriter(out);
            PdfDate written = new PdfDate(GregorianCalendar.from(date));
            getPdfWriter().getInfo().put(PdfName.CREATIONDATE, written);
            getPdfWriter().getInfo().put(PdfName.MODDATE, written);
            return writer;
        }

        @Override
        public AbstractPdfTextRenderer getTextRenderer(PdfTextRendererContext text) {
            return text.getPrintText().getHorizontalTextAlign() == HorizontalTextAlignEnum.JUSTIFIED
                    ? new JustifiedTextRenderer(context.getJasperReportsContext(), text)
                    : super.getTextRenderer(text);
        }
    }

    /** The bytes of the document, its parts one after the other. */
    static byte[] of(List<JasperPrint> prints, String title, ZonedDateTime date) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setPdfVersion(PdfVersionEnum.VERSION_1_7);
        configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_2B);
        configuration.setIccProfilePath("colour/sRGB.icc");
        configuration.setMetadataTitle(title);
        configuration.setMetadataCreator("CunBao");
        configuration.setDisplayMetadataTitle(true);
        configuration.setTagLanguage("zh-CN");
        configuration.setPrintScaling(PdfPrintScalingEnum.NONE);
        DatedExporter exporter = new DatedExporter(date);
        exporter.setExporterInput(SimpleExporterInput.getInstance(prints));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(configuration);
        try {
            exporter.exportReport();
        } catch (JRException e) {
            throw new IOException(e.getMessage(), e);
        }
        return PdfIdentity.fixed(out.toByteArray());
    }
}
