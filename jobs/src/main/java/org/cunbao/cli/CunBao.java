package org.cunbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.catalogue.Language;
import org.cunbao.workspace.ProgramVersion;
import org.cunbao.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself: what all commands share. */
@Command(
        name = "cunbao",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "${bundle:label.command}",
        versionProvider = CunBao.Version.class,
        subcommands = {
            DemoCommand.class,
            InitCommand.class,
            FormsCommand.class,
            CheckCommand.class,
            RunCommand.class,
            ReportCommand.class,
            ScheduleCommand.class,
            RemindCommand.class,
            StatusCommand.class,
            FindingsCommand.class,
            ExplainCommand.class,
            AccountCommand.class,
            DiffCommand.class,
            HistoryCommand.class,
            RebuildCommand.class,
            ReconcileCommand.class,
            VerifyCommand.class,
            SignCommand.class,
            RestoreCommand.class,
            RetentionCommand.class,
            DoctorCommand.class
        })
final class CunBao implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--home", paramLabel = "${bundle:label.folder}", scope = ScopeType.INHERIT)
    private @Nullable Path home;

    @Option(names = "--json", scope = ScopeType.INHERIT)
    private boolean json;

    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
    private Language language = Language.CHINESE;

    /** The workspace that was named, or the one that the launcher stands in, or the current folder. */
    Path home() {
        Path named = home;
        return named != null ? named : Path.of(System.getProperty("cunbao.home", ""));
    }

    boolean isHomeNamed() {
        return home != null;
    }

    Workspace workspace() {
        return Workspace.of(home());
    }

    boolean wantsJson() {
        return json;
    }

    /** The workspace's templates, speaking the language that was asked for. */
    Catalogue catalogue() throws IOException, InvalidTemplates {
        return Catalogue.read(workspace().templateFiles()).speaking(language);
    }

    Language language() {
        return language;
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    /** Says which version this is. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"CunBao " + ProgramVersion.get()};
        }
    }

    static CunBao of(CommandSpec spec) {
        CommandLine root = spec.root().commandLine();
        return root.getCommand();
    }
}
