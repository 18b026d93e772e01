package org.cunbao.period;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cunbao.domain.ReferencePeriod;
import org.cunbao.workspace.Workspace;

/** Where the reports of quarters and years stand: {@code output/2021-Q1/r1}. */
record PeriodFolders(Workspace workspace) {

    private static final Pattern REVISION = Pattern.compile("r(\\d{1,6})");

    Path of(ReferencePeriod period) {
        return workspace.output().resolve(period.toString());
    }

    Path of(ReferencePeriod period, int revision) {
        return of(period).resolve("r" + revision);
    }

    Path staging(ReferencePeriod period, int revision) {
        return workspace.staging().resolve(period + "-r" + revision);
    }

    /** The quarters and years that have a report, in order. */
    List<ReferencePeriod> periods() throws IOException {
        if (!Files.isDirectory(workspace.output())) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(workspace.output())) {
            return entries.map(entry -> entry.getFileName().toString())
                    .sorted()
                    .map(ReferencePeriod::parse)
                    .flatMap(Optional::stream)
                    .filter(period -> !period.isMonth())
                    .toList();
        }
    }

    /** The highest revision among the folders of a period; 0 when there is none. */
    int newest(ReferencePeriod period) throws IOException {
        if (!Files.isDirectory(of(period))) {
            return 0;
        }
        try (Stream<Path> entries = Files.list(of(period))) {
            return entries.map(entry -> REVISION.matcher(entry.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                    .max()
                    .orElse(0);
        }
    }
}
