package org.cunbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.cli.Commands.Answer;
import org.cunbao.packet.Packets;
import org.cunbao.sign.Keys;
import org.cunbao.sign.Keys.Office;
import org.cunbao.workspace.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedPacketTest {

    private static final Office OFFICE = Keys.office("secp256r1", "清水县统计局");

    @TempDir
    private Path folder = Path.of("");

    private Path packet = Path.of("");
    private Path key = Path.of("");
    private Path password = Path.of("");

    @BeforeEach
    void write() throws IOException {
        packet = Packets.write(Packets.month(), Files.createDirectory(folder.resolve("r1")));
        key = Keys.store(OFFICE, folder.resolve("单位.p12"));
        password = Files.writeString(folder.resolve("口令.txt"), Keys.PASSWORD + "\n", StandardCharsets.UTF_8);
    }

    private Answer sign(String... more) {
        List<String> words = new ArrayList<>(
                List.of("sign", packet.toString(), "--key", key.toString(), "--password-file", password.toString()));
        words.addAll(List.of(more));
        return Commands.run(words.toArray(String[]::new));
    }

    private Answer verify(String... more) {
        List<String> words = new ArrayList<>(List.of("verify", packet.toString()));
        words.addAll(List.of(more));
        return Commands.run(words.toArray(String[]::new));
    }

    @Test
    void an_unsigned_packet_is_whole_and_says_that_nobody_signed_it() {
        Answer answer = verify();
        assertThat(answer.exit()).as("%s", answer.said()).isZero();
        assertThat(answer.out().lines().findFirst()).contains("资料包完整：620521-2021-04-r1.zip");
        assertThat(answer.out()).contains("清水县 2021-04 第 1 版", "这是草案，不是正式报告。", "没有签名：");
    }

    @Test
    void a_signed_packet_names_the_signer_and_says_what_the_signature_cannot_tell() throws IOException {
        Answer signed = sign();
        assertThat(signed.exit()).as("%s", signed.said()).isZero();
        assertThat(signed.out()).contains("已由“清水县统计局”签名：620521-2021-04-r1.zip.p7s。");
        Answer answer = verify();
        assertThat(answer.exit()).isZero();
        assertThat(answer.out())
                .contains("签名人：清水县统计局；证书由 清水县统计局 签发，有效期 2021-01-01 至 2120-12-31。")
                .contains("没有用 --trust 指定可信的证书")
                .contains("签名里没有可信的时间");
        Path pem = Keys.pem(OFFICE.certificate(), folder.resolve("统计局.pem"));
        assertThat(verify("--trust", pem.toString()).out()).contains("签名人在 --trust 所列的证书之内");
        JsonNode json = new ObjectMapper()
                .readTree(verify("--trust", pem.toString(), "--json").out());
        assertThat(json.at("/sound").asBoolean()).isTrue();
        assertThat(json.at("/signatures/0/signer").asText()).isEqualTo("清水县统计局");
        assertThat(json.at("/signatures/0/trusted").asBoolean()).isTrue();
    }

    @Test
    void a_bad_signature_makes_a_whole_packet_unsound() throws IOException {
        sign();
        Path signature = packet.resolveSibling(packet.getFileName() + ".p7s");
        byte[] bytes = Files.readAllBytes(signature);
        bytes[bytes.length - 1] ^= 1;
        Files.write(signature, bytes);
        Answer answer = verify();
        assertThat(answer.exit()).isEqualTo(ExitCode.NO.code());
        assertThat(answer.out().lines().findFirst()).contains("资料包有问题：620521-2021-04-r1.zip，共 1 处");
        assertThat(answer.out()).contains("签名“620521-2021-04-r1.zip.p7s”与资料包不符");
    }

    @Test
    void a_signature_that_is_asked_for_must_be_there_and_be_trusted() {
        Path pem = Keys.pem(Keys.office("secp256r1", "别人").certificate(), folder.resolve("别人.pem"));
        assertThat(verify("--trust", pem.toString()).exit()).isEqualTo(ExitCode.NO.code());
        assertThat(verify("--trust", pem.toString()).out()).contains("指定了 --trust，但“620521-2021-04-r1.zip”旁边没有签名");
        sign();
        Answer answer = verify("--trust", pem.toString());
        assertThat(answer.exit()).isEqualTo(ExitCode.NO.code());
        assertThat(answer.out()).contains("证书（清水县统计局，由 清水县统计局 签发）不在 --trust 所列的证书之内");
        assertThat(verify("--trust", key.toString()).exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(verify("--trust", "没有.pem").err()).contains("没有.pem");
    }

    @Test
    void only_a_whole_packet_is_signed_and_only_once() throws IOException {
        assertThat(sign().exit()).isZero();
        Answer again = sign();
        assertThat(again.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(again.err()).contains(".zip.p7s 已经存在，没有改动它。");
        Path signature = packet.resolveSibling(packet.getFileName() + ".p7s");
        Files.delete(signature);
        byte[] bytes = Files.readAllBytes(packet);
        bytes[bytes.length / 2] ^= 1;
        Files.write(packet, bytes);
        Answer refused = sign();
        assertThat(refused.exit()).isEqualTo(ExitCode.NO.code());
        assertThat(refused.err()).contains("620521-2021-04-r1.zip 有问题，没有签名：");
        assertThat(signature).doesNotExist();
    }

    @Test
    void a_wrong_password_and_no_password_are_wrong_commands() throws IOException {
        Files.writeString(password, "错\n");
        Answer wrong = sign();
        assertThat(wrong.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(wrong.err()).contains("打不开“单位.p12”：口令不对，或者它不是 PKCS#12 文件（.p12、.pfx）。");
        assertThat(Commands.run("sign", packet.toString(), "--key", "没有.p12").err())
                .contains("没有.p12");
        assertThat(Commands.run("sign", packet.toString()).exit()).isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void a_password_comes_from_the_file_else_from_the_environment() throws IOException {
        Map<String, String> environment = Map.of(KeyPassword.VARIABLE, "环境");
        assertThat(KeyPassword.read(Optional.of(password), environment)).isEqualTo(Keys.PASSWORD.toCharArray());
        assertThat(KeyPassword.read(Optional.empty(), environment)).isEqualTo("环境".toCharArray());
        Fault fault = catchThrowableOfType(Fault.class, () -> KeyPassword.read(Optional.empty(), Map.of()));
        assertThat(fault.kind()).isEqualTo(Fault.Kind.USAGE);
        assertThat(fault.text().key()).isEqualTo("cli.sign.no-password");
    }

    @Test
    void signing_speaks_English_too() {
        assertThat(sign("--lang", "en").out()).contains("Signed by “清水县统计局”: 620521-2021-04-r1.zip.p7s.");
        assertThat(verify("--lang", "en").out())
                .startsWith("The packet is whole: 620521-2021-04-r1.zip")
                .contains("Signer: “清水县统计局”");
    }
}
