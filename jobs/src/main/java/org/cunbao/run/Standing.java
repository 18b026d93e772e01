package org.cunbao.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Finding;
import org.cunbao.domain.MonthBefore;
import org.cunbao.domain.Receipt;
import org.cunbao.domain.ReturnFolder;
import org.cunbao.domain.Sha256;
import org.cunbao.domain.Submission;
import org.cunbao.domain.UnitStatus;
import org.cunbao.intake.Archive;
import org.cunbao.intake.Arrival;
import org.cunbao.intake.Inbox;
import org.cunbao.integrate.Candidate;
import org.cunbao.ledger.Ledger;
import org.cunbao.parse.DeliveryReader;
import org.cunbao.returns.Returns;
import org.cunbao.validate.Waiving;
import org.cunbao.workspace.ArchivedOriginals;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.Workspace;

/**
 * How a month stands at this moment, as the next run would find it: what was received before, and what lies in its
 * folder now. Looking records nothing.
 *
 * @param units what would become of each expected submission, in the order of the register
 * @param arrived how many files have come, or have changed, since the last revision
 * @param returns who would have to report or to correct
 */
public record Standing(List<UnitStatus> units, int arrived, List<ReturnFolder> returns) {

    public Standing {
        units = List.copyOf(units);
        returns = List.copyOf(returns);
    }

    /** What one run has to go by. */
    private record Known(List<Receipt> receipts, MonthBefore before) {}

    /** A delivery and where its content lies. */
    private record Delivered(Receipt receipt, Path file) {}

    /**
     * Looks.
     *
     * @throws IOException when a file that was received before cannot be read
     * @throws Fault when one was deleted because its time was over
     */
    public static Standing of(Workspace workspace, Catalogue catalogue, YearMonth period) throws IOException {
        Known known = known(workspace, period);
        Archive archive = new Archive(workspace.archive());
        List<Delivered> deliveries = new ArrayList<>();
        for (Receipt receipt : known.receipts()) {
            deliveries.add(new Delivered(receipt, archive.find(receipt.sha256())));
        }
        int before = deliveries.size();
        deliveries.addAll(since(known.receipts(), Inbox.look(workspace.input(period))));
        return judged(catalogue, period, deliveries, known.before(), deliveries.size() - before);
    }

    private static List<Delivered> since(List<Receipt> known, Map<String, Path> lying) {
        long sequence = known.stream().mapToLong(Receipt::sequence).max().orElse(0);
        List<Delivered> since = new ArrayList<>();
        for (Map.Entry<String, Path> file : lying.entrySet()) {
            Optional<Arrival> arrival = arrival(file.getKey(), file.getValue());
            for (Arrival fresh : InputChanges.since(known, arrival.stream().toList())) {
                sequence++;
                Receipt receipt = new Receipt(sequence, Integer.MAX_VALUE, fresh.path(), fresh.sha256(), fresh.size());
                since.add(new Delivered(receipt, file.getValue()));
            }
        }
        return since;
    }

    private static Known known(Workspace workspace, YearMonth period) {
        if (!workspace.hasLedger()) {
            return new Known(List.of(), MonthBefore.of(Optional.empty()));
        }
        try (Ledger ledger = Ledger.readOnly(workspace.ledger())) {
            new ArchivedOriginals(workspace, ledger).demandAll(period, Integer.MAX_VALUE);
            return new Known(ledger.receipts().upTo(period, Integer.MAX_VALUE), Results.monthBefore(ledger, period));
        }
    }

    /** Empty for a file that is gone, or that another program holds, at this moment. */
    private static Optional<Arrival> arrival(String path, Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            return Optional.of(new Arrival(path, Sha256.of(content), content.length));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Standing judged(
            Catalogue catalogue, YearMonth period, List<Delivered> deliveries, MonthBefore before, int arrived)
            throws IOException {
        DeliveryReader reader = new DeliveryReader(catalogue);
        List<Reading> readings = read(reader, period, deliveries);
        List<Candidate> candidates = new ArrayList<>();
        for (Reading reading : readings) {
            for (Submission submission : reading.parsed().submissions()) {
                candidates.add(new Candidate(candidates.size(), reading.receipt(), submission));
            }
        }
        List<Finding> ofReadings = readings.stream()
                .flatMap(reading -> reading.parsed().findings().stream())
                .toList();
        Judgement judgement = Judgement.of(catalogue, Figures.empty(period, 0), candidates, ofReadings, before);
        List<UnitStatus> units = judgement.integration().units();
        List<Finding> findings = Results.settled(
                new Waiving(catalogue, period),
                units,
                Stream.of(ofReadings, judgement.integration().findings(), judgement.findings())
                        .flatMap(List::stream)
                        .toList());
        ReceivedOriginals originals = new ReceivedOriginals(reader);
        deliveries.forEach(delivery -> originals.add(delivery.receipt().path(), delivery.file()));
        return new Standing(units, arrived, new Returns(catalogue, originals).outline(units, findings, period));
    }

    private static List<Reading> read(DeliveryReader reader, YearMonth period, List<Delivered> deliveries)
            throws IOException {
        try {
            return deliveries.parallelStream()
                    .map(delivery -> {
                        Receipt receipt = delivery.receipt();
                        try {
                            return new Reading(receipt, reader.read(receipt.path(), delivery.file(), period));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
