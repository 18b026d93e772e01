package org.cunbao.cli;

import java.util.List;
import org.cunbao.catalogue.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** The language that was asked for. It is read before the command is: help and complaints are in it too. */
@Command
final class SpokenLanguage {

    @Option(names = "--lang", arity = "0..1")
    private String tag = "";

    @Unmatched
    private List<String> others = List.of();

    private SpokenLanguage() {}

    /** Chinese, unless another language that we speak is named. */
    static Language in(String... arguments) {
        SpokenLanguage spoken = new SpokenLanguage();
        new CommandLine(spoken).setOverwrittenOptionsAllowed(true).parseArgs(arguments);
        return Language.of(spoken.tag).orElse(Language.CHINESE);
    }
}
