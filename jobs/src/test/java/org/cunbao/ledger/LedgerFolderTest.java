package org.cunbao.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFolderTest {

    @Test
    void a_folder_may_have_any_name(@TempDir Path folder) throws Exception {
        Path file = Files.createDirectories(folder.resolve("1#办公室 50%2F进度")).resolve("ledger.db");
        Ledger.open(file).close();
        try (Ledger ledger = Ledger.readOnly(file)) {
            assertEquals(List.of(), ledger.runs().all());
        }
    }
}
