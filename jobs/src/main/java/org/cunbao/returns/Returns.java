package org.cunbao.returns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.Finding;
import org.cunbao.domain.ReturnFolder;
import org.cunbao.domain.ReturnFolder.ReturnedFile;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.UnitStatus;

/** The marked copies that go back to the senders of a month. Equal arguments give equal bytes. */
public final class Returns {

    private final Catalogue catalogue;
    private final Originals originals;

    public Returns(Catalogue catalogue, Originals originals) {
        this.catalogue = catalogue;
        this.originals = originals;
    }

    /**
     * Writes a folder for each township, and one for the departments, in which something is missing or to be corrected.
     *
     * @param folder made when anything has to go back
     * @return what was written, in the order of the register
     * @throws IOException when a file cannot be written or an archived one cannot be read
     */
    public List<ReturnFolder> write(RevisionResult result, Path folder) throws IOException {
        List<ReturnedDelivery> deliveries = deliveries(result.findings(), result.period());
        for (ReturnedDelivery delivery : deliveries) {
            Path target = folder.resolve(FileNames.fit(delivery.recipient())).resolve(delivery.name());
            Files.createDirectories(target.resolveSibling(""));
            Files.write(target, copy(delivery.path(), delivery.findings(), result.period()));
        }
        List<ReturnFolder> folders = folders(result.units(), deliveries, result.period());
        for (ReturnFolder written : folders) {
            Files.createDirectories(folder.resolve(written.name()));
        }
        return folders;
    }

    /**
     * What would be written, without writing it.
     *
     * @param units of the month, in the order of the register
     * @throws IOException when an original cannot be read
     */
    public List<ReturnFolder> outline(List<UnitStatus> units, List<Finding> findings, YearMonth period)
            throws IOException {
        return folders(units, deliveries(findings, period), period);
    }

    /** A delivery in which something has to be corrected. */
    private record ReturnedDelivery(String recipient, String path, String name, List<Finding> findings) {}

    private List<ReturnedDelivery> deliveries(List<Finding> findings, YearMonth period) throws IOException {
        Recipients recipients = new Recipients(catalogue, period);
        Map<String, FileNames> names = new TreeMap<>();
        List<ReturnedDelivery> deliveries = new ArrayList<>();
        for (Map.Entry<String, List<Finding>> file :
                Notes.byFile(current(findings)).entrySet()) {
            String recipient = recipients.of(file.getKey(), file.getValue());
            String name =
                    names.computeIfAbsent(recipient, any -> new FileNames()).of(file.getKey());
            deliveries.add(new ReturnedDelivery(recipient, file.getKey(), name, file.getValue()));
        }
        return deliveries;
    }

    private List<ReturnFolder> folders(List<UnitStatus> units, List<ReturnedDelivery> deliveries, YearMonth period) {
        Recipients recipients = new Recipients(catalogue, period);
        List<ReturnFolder> folders = new ArrayList<>();
        for (String recipient : recipients.all()) {
            List<String> missing = missing(units, recipients, recipient);
            List<ReturnedFile> back = deliveries.stream()
                    .filter(delivery -> delivery.recipient().equals(recipient))
                    .map(delivery -> returned(delivery.name(), delivery.path(), delivery.findings()))
                    .sorted(Comparator.comparing(ReturnedFile::errors)
                            .thenComparing(ReturnedFile::queries)
                            .reversed())
                    .toList();
            if (!missing.isEmpty() || !back.isEmpty()) {
                folders.add(new ReturnFolder(FileNames.fit(recipient), missing, back));
            }
        }
        return folders;
    }

    /**
     * The marked copies of single files.
     *
     * @param findings of these files, in any number
     * @return the copies of those in which something has to be corrected or explained, by the path of the file
     */
    public Map<String, byte[]> copies(List<Finding> findings, YearMonth period) throws IOException {
        Map<String, byte[]> copies = new TreeMap<>();
        for (Map.Entry<String, List<Finding>> file : Notes.byFile(findings).entrySet()) {
            copies.put(file.getKey(), copy(file.getKey(), file.getValue(), period));
        }
        return copies;
    }

    private byte[] copy(String path, List<Finding> findings, YearMonth period) throws IOException {
        MarkedCopy copy = new MarkedCopy(catalogue, path, new Notes(catalogue).of(path, findings), period);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        copy.write(originals, bytes);
        return bytes.toByteArray();
    }

    /** Without what was found in contents that others have since replaced under the same path. */
    private List<Finding> current(List<Finding> findings) throws IOException {
        Replaced replaced = new Replaced(originals);
        List<Finding> current = new ArrayList<>();
        for (Finding finding : findings) {
            if (!replaced.concerns(finding)) {
                current.add(finding);
            }
        }
        return current;
    }

    private static ReturnedFile returned(String name, String path, List<Finding> findings) {
        List<Weight> weights = findings.stream().map(Weight::of).toList();
        return new ReturnedFile(
                name, path, (int) weights.stream().filter(Weight.ERROR::equals).count(), (int)
                        weights.stream().filter(Weight.QUERY::equals).count());
    }

    private List<String> missing(List<UnitStatus> units, Recipients recipients, String recipient) {
        List<String> missing = new ArrayList<>();
        for (UnitStatus unit : units) {
            if (unit.state() == UnitStatus.State.NOT_DELIVERED) {
                catalogue
                        .areas()
                        .find(unit.unit())
                        .filter(area -> recipients.of(area).equals(recipient))
                        .map(Area::name)
                        .ifPresent(missing::add);
            }
        }
        return missing;
    }
}
