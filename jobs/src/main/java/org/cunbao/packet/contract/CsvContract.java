package org.cunbao.packet.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cunbao.catalogue.PacketFile;
import org.cunbao.csv.ReleasedCsv;
import org.cunbao.domain.Text;

/** The header of a CSV file: programs of the receiver find a column by its place or by its name, so both must agree. */
final class CsvContract {

    private CsvContract() {}

    static List<Text> differences(PacketFile expected, String name, byte[] content) {
        try (CSVParser parser = ReleasedCsv.rows(content)) {
            Iterator<CSVRecord> rows = parser.iterator();
            List<String> header = rows.hasNext() ? rows.next().toList() : List.of();
            return header.equals(expected.columns())
                    ? List.of()
                    : List.of(difference(expected.columns(), header, name));
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return List.of(Contract.unreadable(name));
        }
    }

    /** The first column that differs, as a clerk would look for it. */
    private static Text difference(List<String> expected, List<String> actual, String name) {
        int shared = Math.min(expected.size(), actual.size());
        for (int column = 0; column < shared; column++) {
            if (!expected.get(column).equals(actual.get(column))) {
                return Text.of(
                        "packet.contract.column",
                        name,
                        Integer.toString(column + 1),
                        expected.get(column),
                        actual.get(column));
            }
        }
        return Text.of(
                "packet.contract.columns", name, Integer.toString(expected.size()), Integer.toString(actual.size()));
    }
}
