package org.cunbao.cli;

import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, handing each the terminal and, to those that ask for it, the clock. */
final class CommandFactory implements IFactory {

    private final Terminal terminal;
    private final Clock clock;

    CommandFactory(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        try {
            return type.getDeclaredConstructor(Terminal.class, Clock.class).newInstance(terminal, clock);
        } catch (NoSuchMethodException e) {
            return withoutClock(type);
        }
    }

    private <K> K withoutClock(Class<K> type) throws Exception {
        try {
            return type.getDeclaredConstructor(Terminal.class).newInstance(terminal);
        } catch (NoSuchMethodException e) {
            return CommandLine.defaultFactory().create(type);
        }
    }
}
