package io.bellwether.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules on sources can fail, and do not fail one line before the border. */
class SourceRulesTest {

  private static final String HEAD = "package p;\n/** A type.\n * @since 0.1.0 */\n";

  @TempDir Path folder;

  @Test
  void rejectsFilesOverTheLimit() throws IOException {
    String shell = HEAD + "public final class C {\n%s}\n";
    List<SourceFile> atLimit = read(shell.formatted("\n".repeat(SourceRules.FILE_LINES - 5)));
    assertThat(SourceRules.longFiles(atLimit, Set.of())).isEmpty();

    List<SourceFile> over = read(shell.formatted("\n".repeat(SourceRules.FILE_LINES - 4)));
    assertThat(SourceRules.longFiles(over, Set.of())).containsExactly("p.C has 401 lines");
    assertThat(SourceRules.longFiles(over, Set.of("p.C"))).isEmpty();
  }

  @Test
  void rejectsMethodsAndConstructorsOverTheLimit() throws IOException {
    String shell =
        HEAD
            + "final class C {\n"
            + "  @Deprecated\n"
            + "  @SuppressWarnings(\"x\")\n"
            + "  void m(\n"
            + "  int a) {\n"
            + "%s  }\n"
            + "  class In {\n"
            + "  In() {\n"
            + "%s}\n"
            + "}\n"
            + "  Object o = new Object() {\n"
            + "  public int hashCode() {\n"
            + "%s return 1;\n"
            + "}\n"
            + "};\n"
            + "}\n";
    // 3 lines are the signature's two and the brace's, 2 the signature's and the brace's, 3 with
    // the return
    List<SourceFile> atLimit = read(filled(shell, 37, 38, 37));
    assertThat(SourceRules.longBodies(atLimit, Set.of())).isEmpty();

    List<SourceFile> over = read(filled(shell, 38, 39, 40));
    assertThat(SourceRules.longBodies(over, Set.of()))
        .containsExactlyInAnyOrder(
            "p.C.m has 41 lines", "p.C.In.<init> has 41 lines", "p.C.hashCode has 43 lines");
    assertThat(SourceRules.longBodies(over, Set.of("p.C.m", "p.C.hashCode")))
        .containsExactly("p.C.In.<init> has 41 lines");
  }

  @Test
  void rejectsPublicTypesWithoutADate() throws IOException {
    List<SourceFile> files =
        read(
            """
            package p;
            /** Says @since in the middle only. */
            public record C() {
              /** Nested. */ public enum E {}
            }
            /** Ours. */
            class D {}
            """);
    assertThat(SourceRules.undated(files)).containsExactly("p.C has no @since");
    assertThat(SourceRules.undated(read("package p;\npublic class C {}\n")))
        .containsExactly("p.C has no @since");
    assertThat(SourceRules.undated(read(HEAD + "public @interface C {}\n"))).isEmpty();
  }

  @Test
  void rejectsExcusesForWhatIsShort() throws IOException {
    List<SourceFile> files = read(filled(HEAD + "class C {\nvoid m() {\n%s}\nvoid n() {}\n}", 40));
    assertThat(
            SourceRules.idleExcuses(
                files, Set.of("p.C", "q.Elsewhere"), Set.of("p.C.m", "p.C.n", "p.C.gone")))
        .containsExactly("p.C", "p.C.gone", "p.C.n");
  }

  @Test
  void refusesSourcesThatDoNotParse() {
    assertThatThrownBy(() -> read("package p;\nclass C {"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("reached end of file");
  }

  @Test
  void readsNothingWhereNothingIs() {
    assertThat(SourceReader.read(folder.resolve("absent"))).isEmpty();
    assertThat(SourceReader.read(folder)).isEmpty();
  }

  private static String filled(String shell, int... lines) {
    return shell.formatted(Arrays.stream(lines).mapToObj(";\n"::repeat).toArray());
  }

  private List<SourceFile> read(String source) throws IOException {
    Files.writeString(folder.resolve("C.java"), source);
    return SourceReader.read(folder);
  }
}
