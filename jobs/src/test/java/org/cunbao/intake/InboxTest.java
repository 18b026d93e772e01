package org.cunbao.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.cunbao.BadInput;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Severity;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

    private static final Settling QUICK = new Settling(Duration.ofSeconds(5), Duration.ofMillis(20), 3);

    @TempDir
    Path home;

    private Path folder;
    private Archive archive;

    @BeforeEach
    void folders() throws IOException {
        folder = Files.createDirectories(home.resolve("input").resolve("2021-04"));
        archive = new Archive(home.resolve("archive"));
    }

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, content, UTF_8);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        return file;
    }

    private Intake receive() throws IOException {
        return new Inbox(archive, QUICK).receive(folder);
    }

    private static List<String> codes(Intake intake) {
        return intake.findings().stream()
                .map(finding ->
                        finding.code() + " " + finding.cells().get(0).source().file())
                .toList();
    }

    @Test
    void receives_in_the_order_of_paths_and_archives_by_content() throws IOException {
        file("b.xlsx", "two");
        file("a/z.xlsx", "one");
        file("更正/马沟村.xlsx", "one");
        Intake intake = receive();
        assertThat(intake.findings()).isEmpty();
        assertThat(intake.arrivals()).extracting(Arrival::path).containsExactly("a/z.xlsx", "b.xlsx", "更正/马沟村.xlsx");
        Arrival first = intake.arrivals().get(0);
        assertThat(first.sha256()).isEqualTo("7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed");
        assertThat(first.size()).isEqualTo(3);
        assertThat(archive.find(first.sha256()))
                .hasContent("one")
                .isEqualTo(home.resolve("archive/76/92c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed"));
        try (Stream<Path> kept = Files.walk(home.resolve("archive"))) {
            assertThat(kept.filter(Files::isRegularFile)).hasSize(2);
        }
    }

    @Test
    void replaces_a_truncated_copy_and_leaves_a_whole_one_alone() throws IOException {
        file("a.xlsx", "one");
        Path stored = archive.find(receive().arrivals().get(0).sha256());
        FileTime old = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(stored, old);
        receive();
        assertThat(Files.getLastModifiedTime(stored)).isEqualTo(old);
        Files.writeString(stored, "o", UTF_8);
        receive();
        assertThat(stored).hasContent("one");
    }

    @Test
    void lists_leftovers_of_other_programs_without_receiving_them() throws IOException {
        for (String name : List.of("~$a.xlsx", ".~lock.a.xlsx#", ".DS_Store", "Thumbs.db", "x.TMP", "README.md")) {
            file(name, "x");
        }
        file(".git/config", "x");
        Intake intake = receive();
        assertThat(intake.arrivals()).isEmpty();
        assertThat(intake.findings())
                .hasSize(7)
                .allMatch(finding -> finding.severity() == Severity.INFO)
                .allMatch(finding -> finding.code().equals("FILE-IGNORED"));
    }

    @Test
    void a_hidden_form_and_an_empty_folder_are_told_apart_from_leftovers() throws IOException {
        for (String name : List.of(".隐藏.xlsx", ".~lock.a.csv", "._a.xlsx", "__MACOSX/a.xlsx")) {
            file(name, "x");
        }
        Files.createDirectories(folder.resolve("白沙镇/补报"));
        Intake intake = receive();
        assertThat(intake.arrivals()).isEmpty();
        assertThat(codes(intake))
                .containsExactly(
                        "FILE-IGNORED ._a.xlsx",
                        "FILE-IGNORED .~lock.a.csv",
                        "FILE-HIDDEN .隐藏.xlsx",
                        "FILE-IGNORED __MACOSX",
                        "FILE-FOLDER 白沙镇/补报");
    }

    @Test
    @BadInput(83)
    void takes_names_of_any_shape() throws IOException {
        List<String> names = List.of("村".repeat(83) + ".xlsx", "a\nb.xlsx", "-rf.xlsx", "=1+1.csv", "A.xlsx", "a.xlsx");
        for (String name : names) {
            file(name, name);
        }
        Intake intake = receive();
        assertThat(intake.findings()).isEmpty();
        assertThat(intake.arrivals())
                .extracting(Arrival::path)
                .containsExactlyInAnyOrderElementsOf(names.stream()
                        .map(name -> name.replace("\n", "\\u000A"))
                        .toList());
    }

    @Test
    @BadInput(86)
    void takes_no_notice_of_when_a_file_was_written() throws IOException {
        for (String time : List.of("1970-01-01T00:00:00Z", "1999-12-31T00:00:00Z", "2099-01-01T00:00:00Z")) {
            Files.setLastModifiedTime(file(time.substring(0, 4) + ".xlsx", time), FileTime.from(Instant.parse(time)));
        }
        assertThat(receive().arrivals()).hasSize(3);
    }

    @Test
    @BadInput(84)
    void never_opens_links_and_pipes() throws IOException, InterruptedException {
        Path secret = Files.writeString(home.resolve("secret"), "secret");
        try {
            Files.createSymbolicLink(folder.resolve("link.xlsx"), secret);
            Files.createSymbolicLink(folder.resolve("folder"), home);
        } catch (UnsupportedOperationException | IOException e) {
            Assumptions.abort("no links here");
        }
        int made = new ProcessBuilder("mkfifo", folder.resolve("pipe").toString())
                .start()
                .waitFor();
        Assumptions.assumeTrue(made == 0);
        Intake intake = receive();
        assertThat(intake.arrivals()).isEmpty();
        assertThat(codes(intake))
                .containsExactly("FILE-NOT-REGULAR folder", "FILE-NOT-REGULAR link.xlsx", "FILE-NOT-REGULAR pipe");
    }

    @Test
    @BadInput(85)
    void reports_what_it_may_not_read() throws IOException {
        Path closed = file("closed.xlsx", "x");
        Path shut = file("shut/a.xlsx", "x").resolveSibling("");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("---------"));
        try {
            Assumptions.assumeFalse(Files.isReadable(closed), "this user may read everything");
            assertThat(codes(receive())).containsExactly("FILE-UNREADABLE closed.xlsx", "FILE-UNREADABLE shut");
        } finally {
            Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void waits_for_a_file_that_comes_to_rest() throws IOException {
        Files.setLastModifiedTime(file("a.xlsx", "x"), FileTime.from(Instant.now()));
        assertThat(receive().arrivals()).hasSize(1);
    }

    @Test
    @BadInput(78)
    void leaves_a_file_that_keeps_growing() throws Exception {
        Path file = file("a.xlsx", "x");
        file("b.xlsx", "y");
        AtomicBoolean done = new AtomicBoolean();
        Files.writeString(file, "more", UTF_8, StandardOpenOption.APPEND);
        Thread writer = new Thread(() -> {
            while (!done.get()) {
                append(file);
            }
        });
        writer.start();
        try {
            Intake intake = receive();
            assertThat(codes(intake)).containsExactly("FILE-GROWING a.xlsx");
            assertThat(intake.waiting()).isEqualTo(intake.findings());
            assertThat(intake.arrivals()).extracting(Arrival::path).containsExactly("b.xlsx");
        } finally {
            done.set(true);
            writer.join();
        }
    }

    private static void append(Path file) {
        try {
            Files.writeString(file, "more", UTF_8, StandardOpenOption.APPEND);
            Thread.sleep(1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @BadInput(83)
    void writes_names_down_normalised_and_without_anything_invisible() throws IOException {
        String name = "e\u0301.xlsx";
        file(name, "x");
        file("\u00e9.xlsx", "y");
        file("a\u202Excod.xlsx", "z");
        Intake intake = receive();
        assertThat(intake.arrivals())
                .extracting(Arrival::path)
                .containsExactly("a\\u202Excod.xlsx", Normalizer.normalize(name, Normalizer.Form.NFC));
        assertThat(codes(intake)).containsExactly("FILE-SAME-NAME \u00e9.xlsx");
    }

    @Test
    void nothing_arrives_where_there_is_no_folder() throws IOException {
        assertThat(new Inbox(archive).receive(home.resolve("input/2021-05")).arrivals())
                .isEmpty();
    }

    @Test
    void every_circumstance_has_its_texts() {
        Messages messages = Messages.packed();
        for (Circumstance circumstance : Circumstance.values()) {
            Finding finding = circumstance.of("a.xlsx");
            assertThat(messages.text(finding.detail())).isNotBlank();
            assertThat(messages.has("finding." + finding.code() + ".label")).isTrue();
            assertThat(messages.has("finding." + finding.code() + ".remedy")).isTrue();
        }
    }

    @Test
    void only_a_hash_can_be_looked_up() {
        assertThatThrownBy(() -> archive.find("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }
}
