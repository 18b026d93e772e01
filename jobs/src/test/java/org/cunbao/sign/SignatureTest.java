package org.cunbao.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.Text;
import org.cunbao.sign.Keys.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    private static final YearMonth APRIL = YearMonth.of(2021, 4);
    private static final Instant NOW = Instant.parse("2021-05-06T00:00:00Z");
    private static final Office RSA = Keys.office("RSA2048", "清水县统计局");

    @TempDir
    private Path folder = Path.of("");

    private Path packet = Path.of("");

    @BeforeEach
    void write() throws IOException {
        packet = Files.writeString(folder.resolve("620521-2021-04-r1.zip"), "资料".repeat(50_000));
    }

    private List<Path> sign(Office office) throws IOException, UnusableKey {
        return key(Keys.store(office, folder.resolve("key.p12")), NOW).sign(packet);
    }

    private static SigningKey key(Path file, Instant at) throws IOException, UnusableKey {
        return SigningKey.read(file, Keys.PASSWORD.toCharArray(), at);
    }

    private SignatureVerdict only(Trust trust) throws IOException {
        List<SignatureVerdict> verdicts = SignatureCheck.check(packet, APRIL, trust);
        assertThat(verdicts).hasSize(1);
        return verdicts.get(0);
    }

    private static List<String> keys(SignatureVerdict verdict) {
        return verdict.problems().stream().map(Text::key).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA2048", "secp256r1", "sm2p256v1"})
    void a_signed_packet_names_its_signer_and_a_changed_one_does_not_fit(String algorithm) throws Exception {
        Office office = Keys.office(algorithm, "清水县统计局");
        byte[] before = Files.readAllBytes(packet);
        List<Path> written = sign(office);
        assertThat(packet).hasBinaryContent(before);
        assertThat(written.get(0).getFileName())
                .hasToString("620521-2021-04-r1.zip" + (algorithm.startsWith("sm2") ? ".sig" : ".p7s"));
        SignatureVerdict good = only(Trust.NOT_ASKED);
        assertThat(keys(good)).isEmpty();
        assertThat(good.trusted()).isFalse();
        assertThat(good.signer()).contains(new Signer("清水县统计局", "清水县统计局", "2021-01-01", "2120-12-31"));
        assertThat(only(Trust.read(Keys.pem(office.certificate(), folder.resolve("trusted.pem"))))
                        .trusted())
                .isTrue();

        byte[] changed = before.clone();
        changed[changed.length / 2] ^= 1;
        Files.write(packet, changed);
        assertThat(keys(only(Trust.NOT_ASKED))).containsExactly("sign.differs");
    }

    @Test
    void nothing_stands_beside_an_unsigned_packet() throws IOException {
        assertThat(SignatureCheck.check(packet, APRIL, Trust.NOT_ASKED)).isEmpty();
    }

    @Test
    void signing_twice_with_RSA_gives_the_same_bytes_since_no_clock_is_in_them() throws Exception {
        byte[] first = Files.readAllBytes(sign(RSA).get(0));
        Files.delete(Signatures.cms(packet));
        assertThat(sign(RSA).get(0)).hasBinaryContent(first);
    }

    @Test
    void a_signature_is_never_overwritten() throws Exception {
        Files.writeString(Signatures.sm2(packet), "旧");
        FileAlreadyExistsException refused = catchThrowableOfType(FileAlreadyExistsException.class, () -> sign(RSA));
        assertThat(refused.getFile()).endsWith(".zip.sig");
        assertThat(Signatures.sm2(packet)).hasContent("旧");
        assertThat(Signatures.cms(packet)).doesNotExist();
    }

    @Test
    void bytes_that_are_no_signature_are_a_problem_and_never_an_error() throws Exception {
        byte[] whole = Files.readAllBytes(sign(RSA).get(0));
        for (int length = 0; length < whole.length; length += whole.length / 12) {
            Files.write(Signatures.cms(packet), Arrays.copyOf(whole, length));
            assertThat(keys(only(Trust.NOT_ASKED))).containsExactly("sign.unreadable");
        }
        for (int at = 0; at < whole.length; at += 7) {
            byte[] copy = whole.clone();
            copy[at] ^= 0x55;
            Files.write(Signatures.cms(packet), copy);
            SignatureVerdict verdict = only(Trust.read(Keys.pem(RSA.certificate(), folder.resolve("trusted.pem"))));
            // what a flip leaves whole, such as an optional field, must still be the trusted signer's
            assertThat(verdict.trusted()).isEqualTo(verdict.problems().isEmpty());
        }
        Files.delete(Signatures.cms(packet));
        Files.write(Signatures.sm2(packet), whole);
        assertThat(keys(only(Trust.NOT_ASKED))).containsExactly("sign.no-pem");
        Keys.pem(RSA.certificate(), Signatures.certificate(packet));
        assertThat(keys(only(Trust.NOT_ASKED))).containsExactly("sign.differs");
    }

    @Test
    void the_signature_of_another_packet_does_not_fit() throws Exception {
        sign(RSA);
        Path other = Files.writeString(folder.resolve("other.zip"), "别的");
        Files.move(Signatures.cms(packet), Signatures.cms(other));
        assertThat(SignatureCheck.check(other, APRIL, Trust.NOT_ASKED))
                .singleElement()
                .satisfies(verdict -> assertThat(keys(verdict)).containsExactly("sign.differs"));
    }

    @Test
    void a_certificate_that_ended_before_the_packet_could_be_made_is_a_problem() throws Exception {
        Instant from = Instant.parse("2020-01-01T00:00:00Z");
        Office old = Keys.office("secp256r1", "旧证书", from, Instant.parse("2021-04-30T00:00:00Z"), 0x80);
        key(Keys.store(old, folder.resolve("key.p12")), Instant.parse("2021-04-20T00:00:00Z"))
                .sign(packet);
        SignatureVerdict verdict = only(Trust.NOT_ASKED);
        assertThat(Messages.packed().text(verdict.problems().get(0)))
                .isEqualTo("签名“620521-2021-04-r1.zip.p7s”的证书（旧证书）在 2021-04-30 已到期，而资料包最早在 2021-05-01 才可能编成。"
                        + "请发出单位用有效的证书重新签名。");
        assertThat(SignatureCheck.check(packet, YearMonth.of(2021, 3), Trust.NOT_ASKED))
                .allSatisfy(march -> assertThat(march.problems()).isEmpty());
    }

    @Test
    void a_certificate_that_is_not_for_signing_is_a_problem() throws Exception {
        sign(Keys.office("secp256r1", "加密用", Instant.EPOCH, NOW.plusSeconds(99), KeyUsage.keyEncipherment));
        assertThat(keys(only(Trust.NOT_ASKED))).containsExactly("sign.usage");
    }

    @Test
    void trust_reaches_a_signer_through_the_authority_that_issued_its_certificate() throws Exception {
        Office authority = Keys.authority("省局");
        Office issued = Keys.issued(authority, "省局", "清水县统计局");
        sign(issued);
        SignatureVerdict verdict = only(Trust.read(Keys.pem(authority.certificate(), folder.resolve("trusted.pem"))));
        assertThat(verdict.problems()).isEmpty();
        assertThat(verdict.trusted()).isTrue();
        Office stranger = Keys.authority("省局");
        assertThat(keys(only(Trust.read(Keys.pem(stranger.certificate(), folder.resolve("other.pem"))))))
                .containsExactly("sign.untrusted");
    }

    @Test
    void keys_that_cannot_sign_say_why() throws Exception {
        Path file = Keys.store(RSA, folder.resolve("key.p12"));
        assertThat(unusable(() -> SigningKey.read(file, "错".toCharArray(), NOW)))
                .isEqualTo("sign.key.password");
        Files.writeString(folder.resolve("no.p12"), "不是密钥");
        assertThat(unusable(() -> key(folder.resolve("no.p12"), NOW))).isEqualTo("sign.key.password");
        assertThat(unusable(() -> key(file, Instant.parse("2020-01-01T00:00:00Z"))))
                .isEqualTo("sign.key.expired");
        assertThat(unusable(() -> key(file, Instant.parse("2121-01-01T00:00:00Z"))))
                .isEqualTo("sign.key.expired");
        Path weak = Keys.store(Keys.office("RSA1024", "短"), folder.resolve("weak.p12"));
        assertThat(unusable(() -> key(weak, NOW))).isEqualTo("sign.key.algorithm");
        Path mixed = Keys.store(Keys.pair("RSA2048"), folder.resolve("mixed.p12"), RSA.certificate());
        assertThat(unusable(() -> key(mixed, NOW))).isEqualTo("sign.key.other-certificate");
        assertThat(unusable(() -> Trust.read(file))).isEqualTo("sign.trust");
    }

    private interface Attempt {
        Object run() throws Exception;
    }

    private static String unusable(Attempt attempt) {
        return catchThrowableOfType(UnusableKey.class, attempt::run).text().key();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA2048", "secp256r1"})
    void another_program_finds_the_CMS_signature_good(String algorithm) throws Exception {
        assumeOpenssl();
        Office office = Keys.office(algorithm, "清水县统计局");
        Path signature = sign(office).get(0);
        Path pem = Keys.pem(office.certificate(), folder.resolve("trusted.pem"));
        String command = "cms -verify -binary -inform DER -in " + signature + " -content " + packet + " -CAfile " + pem
                + " -purpose any -out " + folder.resolve("out");
        assertThat(openssl(command)).isZero();
        assertThat(folder.resolve("out")).hasSameBinaryContentAs(packet);
        Files.writeString(packet, "改");
        assertThat(openssl(command)).isNotZero();
    }

    @Test
    void another_program_finds_the_SM2_signature_good() throws Exception {
        assumeOpenssl();
        Office office = Keys.office("sm2p256v1", "清水县统计局");
        List<Path> written = sign(office);
        Path key = folder.resolve("public.pem");
        assertThat(openssl("x509 -in " + written.get(1) + " -pubkey -noout -out " + key))
                .isZero();
        String command = "dgst -sm3 -verify " + key + " -sigopt distid:1234567812345678 -signature " + written.get(0)
                + " " + packet;
        assertThat(openssl(command)).isZero();
        Files.writeString(packet, "改");
        assertThat(openssl(command)).isNotZero();
    }

    private static void assumeOpenssl() throws Exception {
        boolean there;
        try {
            there = openssl("version") == 0;
        } catch (IOException e) {
            there = false;
        }
        assumeTrue(there, "openssl is not installed");
    }

    private static int openssl(String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments.split(" ", -1)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        assertThat(said).as("%s", command).doesNotContain("Error opening", "Unknown option");
        return exit;
    }
}
