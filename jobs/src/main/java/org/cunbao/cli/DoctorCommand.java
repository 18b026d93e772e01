package org.cunbao.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cunbao.checkup.Checkup;
import org.cunbao.checkup.Checkup.State;
import org.cunbao.checkup.Checkup.Tick;
import org.cunbao.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code cunbao doctor}: whether all is well that a run relies on, and what to do where it is not. */
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    DoctorCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        CunBao root = CunBao.of(Objects.requireNonNull(spec));
        Workspace workspace = root.workspace();
        List<Tick> ticks = new Checkup(workspace, clock).look();
        long broken =
                ticks.stream().filter(tick -> tick.state() == State.BROKEN).count();
        if (root.wantsJson()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("home", workspace.home().toString());
            answer.put("sound", broken == 0);
            answer.put("checks", json(ticks));
            Json.print(terminal, answer);
        } else {
            for (Tick tick : ticks) {
                terminal.out()
                        .println(sign(tick.state()) + " " + terminal.messages().text(tick.finding()));
            }
            terminal.say(broken == 0 ? "cli.doctor.sound" : "cli.doctor.broken", broken);
        }
        return (broken == 0 ? ExitCode.DONE : ExitCode.NO).code();
    }

    private static String sign(State state) {
        return switch (state) {
            case FINE -> "✓";
            case NOTE -> "！";
            case BROKEN -> "✗";
        };
    }

    private List<Map<String, Object>> json(List<Tick> ticks) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Tick tick : ticks) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("check", tick.name());
            one.put("state", tick.state().name().toLowerCase(Locale.ROOT));
            one.put("finding", terminal.messages().text(tick.finding()));
            all.add(one);
        }
        return all;
    }
}
