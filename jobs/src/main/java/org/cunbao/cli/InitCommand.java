package org.cunbao.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cunbao.catalogue.TemplateFiles;
import org.cunbao.run.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code cunbao init}: writes {@code templates/}, {@code input/} and {@code output/}; leaves what is there alone. */
@Command(name = "init")
final class InitCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    InitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Workspace workspace = CunBao.of(Objects.requireNonNull(spec)).workspace();
        Files.createDirectories(workspace.home());
        workspace.prepare();
        int written = 0;
        int kept = 0;
        for (Map.Entry<String, byte[]> file : TemplateFiles.packed().all().entrySet()) {
            Path target = workspace.templates().resolve(file.getKey());
            if (Files.exists(target)) {
                kept++;
                continue;
            }
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
            written++;
        }
        terminal.say("cli.init.done", workspace.home(), written, kept);
        return ExitCode.DONE.code();
    }
}
