package org.cunbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.DeliveredSheet;
import org.cunbao.domain.Finding;
import org.cunbao.parse.DeliveryReader;
import org.cunbao.returns.Originals;
import org.cunbao.returns.Returns;

/** The files that were named on the command line, and what they are called in findings. */
final class CheckedFiles implements Originals {

    private final Map<String, Path> files = new LinkedHashMap<>();
    private final DeliveryReader reader;

    CheckedFiles(List<Path> files, DeliveryReader reader) {
        this.reader = reader;
        for (Path file : files) {
            String name = file.getFileName().toString();
            this.files.put(this.files.containsKey(name) ? file.toString().replace('\\', '/') : name, file);
        }
    }

    /** The file's name; with its folders when another file has that name. */
    String name(Path file) {
        return files.entrySet().stream()
                .filter(entry -> entry.getValue().equals(file))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** Writes marked copies beside whatever is in the folder already; nothing is written over. */
    List<Path> writeCopies(Catalogue catalogue, List<Finding> findings, YearMonth period, Path folder)
            throws IOException {
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, byte[]> copy :
                new Returns(catalogue, this).copies(findings, period).entrySet()) {
            Files.createDirectories(folder);
            Path target = free(folder, copy.getKey());
            Files.write(target, copy.getValue());
            written.add(target);
        }
        return written;
    }

    private static Path free(Path folder, String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String plain = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        Path target = folder.resolve(plain + ".xlsx");
        for (int number = 2; Files.exists(target); number++) {
            target = folder.resolve(plain + "（" + number + "）.xlsx");
        }
        return target;
    }

    @Override
    public Optional<Path> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public List<DeliveredSheet> cells(String path) throws IOException {
        Optional<Path> file = file(path);
        return file.isPresent() ? reader.cells(file.get()) : List.of();
    }

    @Override
    public boolean isReplaced(String path) {
        return false;
    }
}
