package org.cunbao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.domain.Text;
import org.cunbao.workspace.Fault;

/** The password of a key: from a file or the environment, never from the command itself, which others can see. */
final class KeyPassword {

    static final String VARIABLE = "CUNBAO_KEY_PASSWORD";

    private KeyPassword() {}

    /**
     * The first line of the file, else the variable.
     *
     * @throws Fault when there is neither, or no such file
     */
    static char[] read(Optional<Path> file, Map<String, String> environment) throws IOException {
        if (file.isPresent()) {
            if (!Files.isRegularFile(file.get())) {
                throw new Fault(
                        Fault.Kind.USAGE,
                        Text.of("cli.check.no-file", file.get().toString()));
            }
            List<String> lines = Files.readAllLines(file.get(), StandardCharsets.UTF_8);
            return lines.isEmpty() ? new char[0] : lines.get(0).toCharArray();
        }
        String password = environment.get(VARIABLE);
        if (password == null) {
            throw new Fault(Fault.Kind.USAGE, Text.of("cli.sign.no-password", VARIABLE));
        }
        return password.toCharArray();
    }
}
