package org.cunbao.cli;

import org.cunbao.catalogue.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The language that was asked for. It is read before the command is: help and complaints are in it too. */
@Command
final class SpokenLanguage {

    @Option(names = "--lang", arity = "0..1")
    private String tag = "";

    private SpokenLanguage() {}

    /** Chinese, unless another language that we speak is named. */
    static Language in(String... arguments) {
        SpokenLanguage spoken = new SpokenLanguage();
        new CommandLine(spoken)
                .setOverwrittenOptionsAllowed(true)
                .setUnmatchedArgumentsAllowed(true)
                .parseArgs(arguments);
        return Language.of(spoken.tag).orElse(Language.CHINESE);
    }
}
