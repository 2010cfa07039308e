package io.bellwether.persist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are foreign, damaged, of a later version or made to harm. */
class DamagedFileTest {

  private static final byte[] FILE = FileBytes.of(Sample.nested());
  private static final String MINIMAL =
      "{\"library\":\"9.8.7\",\"kind\":\"test-chain/1\",\"state\":{}}";

  @TempDir Path folder;

  @Test
  void theHandMadeFileIsGood() {
    assertThat(FileBytes.load(FileBytes.of(MINIMAL), Chain.class).links()).isEqualTo(1);
    assertThat(FileBytes.of(FileBytes.manifest(FILE), FileBytes.arrays(FILE))).isEqualTo(FILE);
  }

  @Test
  void empty() {
    refused(new byte[0], " is empty. Remedy: get an undamaged copy of the file");
  }

  @Test
  void foreign() {
    String no = "is no Bellwether model but ";
    refused(bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13), no + "a PNG image");
    refused(bytes('P', 'K', 3, 4, 20, 0, 0, 0, 8, 0), no + "a ZIP archive");
    refused(bytes(0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0), no + "a gzip file");
    refused(bytes(0xAC, 0xED, 0, 5, 's', 'r', 0, 0), no + "a Java serialization stream");
    refused("price;units\n2.79;12\n".getBytes(StandardCharsets.UTF_8), no + "a text");
    refused(bytes(1, 2, 3), no + "something else");
    refused(bytes(0xE4, 'B', 'W'), no + "a text");
    byte[] asText =
        new String(FILE, StandardCharsets.ISO_8859_1)
            .replace("\r\n", "\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    refused(asText, no + "a model file whose bytes a transfer as text has changed");
  }

  @Test
  void folderInsteadOfAFile() {
    String message = "cannot read " + folder.toAbsolutePath() + ": it is a folder, not a file";
    assertThatThrownBy(() -> ModelFile.load(folder, Sample.class))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> ModelFile.inspect(folder))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(message);
  }

  @Test
  void laterFormat() {
    refused(
        withInt(FILE, 8, 2),
        "header: has format 2; 1 is read. Remedy: update the library, the file was written by a"
            + " later version.");
    refused(withInt(FILE, 8, 0), "header: has format 0; 1 is read. Remedy: get an undamaged");
  }

  @Test
  void laterFormatOfAKind() {
    refused(
        FileBytes.of(MINIMAL.replace("chain/1", "chain/2")),
        "holds kind test-chain/2, which no installed module knows; known formats: test-chain/1.",
        "Remedy: update the library: the file was written by version 9.8.7.");
  }

  @Test
  void kindOfAModuleThatIsNotThere() {
    refused(
        FileBytes.of(MINIMAL.replace("test-chain/1", "svm/1")),
        "holds kind svm/1, which no installed module knows; kinds installed: ",
        "test-box/1, ",
        "test-sample/1, test-sample/2",
        "add the module that brings the kind to the class path, such as bellwether-ml");
  }

  @Test
  void truncatedAnywhere() throws IOException {
    Path file = folder.resolve("cut");
    for (int length = 1; length < FILE.length; length++) {
      byte[] cut = Arrays.copyOf(FILE, length);
      refused(cut, "is truncated: it ends within the ");
    }
    for (int length = 0; length < FILE.length; length += 23) {
      Files.write(file, Arrays.copyOf(FILE, length));
      assertThatThrownBy(() -> ModelFile.load(file, Sample.class))
          .isInstanceOf(ModelFormatException.class);
      assertThatThrownBy(() -> ModelFile.inspect(file)).isInstanceOf(ModelFormatException.class);
    }
    Files.write(file, Arrays.copyOf(FILE, FILE.length - 1));
    assertThatThrownBy(() -> ModelFile.load(file, Sample.class))
        .hasMessageContaining(
            file.toAbsolutePath()
                + " is truncated: it has "
                + (FILE.length - 1)
                + " bytes and should have "
                + FILE.length);
  }

  @Test
  void followedByGarbage() throws IOException {
    byte[] longer = Arrays.copyOf(FILE, FILE.length + 3);
    refused(longer, "goes on after its end at byte " + FILE.length);
    Path file = Files.write(folder.resolve("longer"), longer);
    assertThatThrownBy(() -> ModelFile.load(file, Sample.class))
        .isInstanceOf(ModelFormatException.class)
        .hasMessageContaining("goes on after its end: it has " + longer.length + " bytes");
  }

  @Test
  void everyFlippedBitIsSeen() {
    for (int i = 0; i < FILE.length * 8; i += 5) {
      byte[] flipped = FILE.clone();
      flipped[i / 8] ^= (byte) (1 << i % 8);
      assertThatThrownBy(() -> FileBytes.load(flipped, Sample.class))
          .isInstanceOf(ModelFormatException.class);
    }
  }

  @Test
  void saysWhichPartWasAltered() {
    byte[] manifest = FILE.clone();
    manifest[30] ^= 1;
    refused(manifest, "header and manifest: the checksum does not match");
    byte[] arrays = FILE.clone();
    arrays[FILE.length - 9] ^= 1;
    refused(arrays, "arrays: the checksum does not match");
  }

  @Test
  void lengthsThatAreNotThere() {
    refused(withInt(FILE, 12, 0), "header: has a manifest of 0 bytes, but 1 to 67108864");
    refused(withInt(FILE, 12, -1), "header: has a manifest of 4294967295 bytes");
    refused(withInt(FILE, 12, 1 << 26), "is truncated: it ends within the manifest");
    refused(withInt(FILE, 20, -1), "header: has arrays of 184467");
    refused(withInt(FILE, 20, Integer.MAX_VALUE), "header: has arrays of 9223372032559808");
    refused(withInt(FILE, 20, 1), "bytes, but 2147483648 is the limit. Remedy: raise ModelLoader");
    refused(withInt(FILE, 16, 0), "checksum does not match");
  }

  @Test
  void statedLengthsReserveNoMemory() {
    String array = "{\"$array\":\"float64\",\"length\":250000000,\"offset\":0}";
    String manifest = MINIMAL.replace("{}", "{\"a\":" + array + "}");
    byte[] file =
        FileBytes.of(manifest.getBytes(StandardCharsets.UTF_8), 2_000_000_000L, new byte[800]);
    FileBytes.of(MINIMAL); // classes are loaded outside the measurement
    refused(file, "is truncated: it ends within the arrays");
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    refused(file, "is truncated: it ends within the arrays");
    refused(withInt(FILE, 12, 1 << 26), "is truncated: it ends within the manifest");
    // a few portions of 64 KiB, not 2 GB and 64 MB
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isBetween(1L, 4_000_000L);
  }

  @Test
  void limitOfTheCaller() throws IOException {
    Path file = Files.write(folder.resolve("file"), FILE);
    ModelLoader exact = ModelLoader.create().maxBytes(FILE.length);
    assertThat(exact.load(file, Sample.class)).isEqualTo(Sample.nested());
    ModelLoader tight = ModelLoader.create().maxBytes(FILE.length - 1);
    String message = "header: has " + FILE.length + " bytes, but " + (FILE.length - 1);
    assertThatThrownBy(() -> tight.load(file, Sample.class))
        .isInstanceOf(ModelFormatException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("raise ModelLoader.maxBytes");
    assertThatThrownBy(() -> tight.inspect(file)).isInstanceOf(ModelFormatException.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelLoader.create().maxBytes(0))
        .withMessage("maxBytes is 0, but must be positive");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          []                                  | manifest, character 1: expected a JSON object, found START_ARRAY
          nonsense                            | manifest, character
          {"kind":"test-chain/1"              | manifest, character
          {} {}                               | manifest, character
          {"$array":"float64","length":0,"offset":0} | expected an object without tag
          {"a":1,"a":2}                       | the name "a" occurs twice in an object
          {"a":null}                          | expected a value, found VALUE_NULL
          {"a":NaN}                           | manifest, character
          {"a":01}                            | manifest, character
          {"a":1e400}                         | a number is beyond the range of double: 1e400
          {"a":9223372036854775808}           | a whole number is beyond 64 bits: 9223372036854775808
          {"a":{"$array":"float32","length":0,"offset":0}} | the type of an array is the text "float32"
          {"a":{"$array":7,"length":0,"offset":0}} | the type of an array is the number 7
          {"a":{"$array":"int32","length":-1,"offset":0}} | the length of an array is the number -1
          {"a":{"$array":"int32","length":2147483647,"offset":0}} | the length of an array is the number 2147483647
          {"a":{"$array":"int32","length":1.0,"offset":0}} | the length of an array is the number 1.0
          {"a":{"$array":"int32","offset":0}} | the length of an array is missing
          {"a":{"$array":"int32","length":1,"offset":4}} | the offset of an array is the number 4, but must be 0
          {"a":{"$array":"int32","length":1}} | the offset of an array is missing, but must be 0
          {"a":{"$array":"int32","length":1,"offset":0},"b":{"$array":"int32","length":1,"offset":0}} | the offset of an array is the number 0, but must be 4
          {"a":{"$array":"int32","length":1,"offset":0}} | manifest: declares arrays of 4 bytes, the header 0
          {"a":{"$model":{},"b":1}}           | a model must be an object whose only entry is its tag
          {"a":{"$model":[]}}                 | a model must be an object whose only entry is its tag
          {"state":{}}                        | manifest.kind: expected a kind such as linear/1, found nothing
          {"kind":7,"state":{}}               | manifest.kind: expected a kind such as linear/1, found the number 7
          {"kind":"java.lang.Runtime"}        | manifest.kind: expected a kind such as linear/1, found the text "java.lang.Runtime"
          {"kind":"test-chain/1"}             | test-chain.state: expected a section, found nothing; present here: kind
          {"kind":"test-chain/1","state":[]}  | test-chain.state: expected a section, found a list of 0
          """)
  void manifestsThatAreNone(String manifest, String message) {
    refused(FileBytes.of(manifest), message);
  }

  @Test
  void repeatedNamesAmongMany() {
    StringBuilder manifest = new StringBuilder("{");
    for (int i = 0; i < 40; i++) {
      manifest.append("\"n").append(i).append("\":0,");
    }
    refused(FileBytes.of(manifest + "\"n39\":1}"), "the name \"n39\" occurs twice");
    refused(FileBytes.of(manifest + "\"n3\":1}"), "the name \"n3\" occurs twice");
  }

  @Test
  void manifestsInOtherEncodings() {
    refused(
        FileBytes.of(MINIMAL.replace("9.8.7", "ü").getBytes(StandardCharsets.ISO_8859_1), 0),
        "manifest: is not UTF-8");
    refused(FileBytes.of(MINIMAL.getBytes(StandardCharsets.UTF_16), 0), "manifest");
    refused(FileBytes.of(MINIMAL.getBytes(StandardCharsets.UTF_16LE), 0), "manifest");
    refused(FileBytes.of(" \n"), "manifest");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "{\"$model\":", "{\"$model\":{\"state\":{\"next\":"})
  void abysses(String step) {
    String manifest = "{\"kind\":\"test-chain/1\",\"state\":{\"next\":" + step.repeat(100_000);
    refused(FileBytes.of(manifest), "manifest, character", "nesting depth");
  }

  @Test
  void swarmsOfTokens() {
    String swarm = "[],".repeat(Layout.MAX_TOKENS / 2);
    refused(FileBytes.of("{\"a\":[" + swarm + "0]}"), "manifest, character", "oken count");
  }

  @Test
  void longNamesAndNumbersStayOutOfMessages() {
    String kind = "x".repeat(100_000);
    byte[] file = FileBytes.of(MINIMAL.replace("test-chain/1", kind + "\\u001b[31m"));
    assertThatThrownBy(() -> FileBytes.load(file, Chain.class))
        .isInstanceOf(ModelFormatException.class)
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(500));
    refused(FileBytes.of(MINIMAL.replace("test-chain/1", "\\u001b[31m")), "\"?[31m\"");
    refused(FileBytes.of("{\"" + "x".repeat(10_000) + "\":1}"), "manifest, character");
    refused(FileBytes.of("{\"a\":" + "1".repeat(10_000) + "}"), "manifest, character");
  }

  private static void refused(byte[] file, String... messages) {
    assertThatThrownBy(() -> FileBytes.load(file, Saveable.class))
        .isInstanceOf(ModelFormatException.class)
        .hasMessageStartingWith("the stream")
        .hasMessageContainingAll(messages);
  }

  private static byte[] withInt(byte[] file, int position, int value) {
    byte[] changed = file.clone();
    ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(position, value);
    return changed;
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
