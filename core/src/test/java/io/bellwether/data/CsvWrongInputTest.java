package io.bellwether.data;

import static io.bellwether.contract.WrongKind.COLUMN;
import static io.bellwether.contract.WrongKind.EMPTY;
import static io.bellwether.contract.WrongKind.FILE;
import static io.bellwether.contract.WrongKind.LENGTHS;
import static io.bellwether.contract.WrongKind.NUMBERS;
import static io.bellwether.contract.WrongKind.OPTION;
import static io.bellwether.contract.WrongKind.TIMES;
import static io.bellwether.contract.WrongKind.TYPE;
import static io.bellwether.contract.WrongKind.UNKNOWN;

import io.bellwether.contract.WrongInput;
import io.bellwether.contract.WrongInputs;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What reading and writing of files, texts and data bases answers to what cannot be. */
public class CsvWrongInputTest {

  private static final String FILE_NAME = "sales.csv";
  private static final Dataset SALES =
      Csv.parse("date,units,store\n2024-01-01,3,a\n2024-01-02,4,b\n");

  @TestFactory
  Stream<DynamicTest> wrongInputs() {
    return WrongInputs.watching(List.of(SALES::columns)).of(rows());
  }

  /**
   * Returns the table.
   *
   * @return its rows
   */
  public static Stream<WrongInput> rows() {
    return Stream.of(files(), tables(), cells(), writing(), databases()).flatMap(rows -> rows);
  }

  private static Path sales(Path folder) {
    return folder.resolve(FILE_NAME);
  }

  private static Stream<WrongInput> files() {
    return Stream.of(
        WrongInput.of(FILE, "a file that is not there", folder -> Csv.read(sales(folder)))
            .refused(UncheckedIOException.class, FILE_NAME)
            .because(NoSuchFileException.class)
            .cure("there is no such file"),
        WrongInput.of(FILE, "a folder for a file", folder -> Csv.read(sales(folder)))
            .given(folder -> Files.createDirectory(sales(folder)))
            .refused(UncheckedIOException.class, FILE_NAME)
            .cure("it is a folder, not a file"),
        WrongInput.of(FILE, "a file without bytes", folder -> Csv.read(sales(folder)))
            .file(FILE_NAME, "")
            .data(FILE_NAME)
            .cure("header"),
        WrongInput.of(
                FILE,
                "a packed file that is cut off",
                folder -> Csv.read(folder.resolve("sales.csv.gz")))
            .given(
                folder -> {
                  Path packed = folder.resolve("sales.csv.gz");
                  Csv.write(SALES, packed);
                  byte[] bytes = Files.readAllBytes(packed);
                  Files.write(packed, Arrays.copyOf(bytes, bytes.length - 12));
                })
            .data("sales.csv.gz")
            .cure("damaged or cut off"),
        WrongInput.of(FILE, "umlauts of another alphabet", folder -> Csv.read(sales(folder)))
            .given(
                folder ->
                    Files.write(
                        sales(folder), "name\nMüller\n".getBytes(StandardCharsets.ISO_8859_1)))
            .data(FILE_NAME, "line 2")
            .cure("charset("),
        WrongInput.of(FILE, "a quote that nobody closes", folder -> Csv.read(sales(folder)))
            .file(FILE_NAME, "name,units\ntea,1\n\"cup,2\nbox,3\n")
            .data(FILE_NAME, "line 3")
            .cure("quote"),
        WrongInput.of(
                FILE,
                "semicolons where commas are expected",
                folder ->
                    Csv.read(
                        sales(folder),
                        Schema.of(
                            Field.of("name", ColumnType.TEXT),
                            Field.of("units", ColumnType.NUMERIC))))
            .file(FILE_NAME, "name;units\ntea;1\n")
            .data(FILE_NAME, "'name'")
            .cure("separator(';')"));
  }

  private static Stream<WrongInput> tables() {
    return Stream.of(
        WrongInput.of(LENGTHS, "a row with a cell too many", folder -> Csv.read(sales(folder)))
            .file(FILE_NAME, "name,units\ntea,1\ncup,2,7\n")
            .data(FILE_NAME, "line 3")
            .cure("3 cells", "2 columns", "mend the row", "MalformedRows.COLLECT"),
        WrongInput.of(LENGTHS, "a row with a cell too few", folder -> Csv.read(sales(folder)))
            .file(FILE_NAME, "name,units\ntea\n")
            .data(FILE_NAME, "line 2")
            .cure("1 cells", "2 columns", "mend the row", "MalformedRows.COLLECT"),
        WrongInput.of(COLUMN, "two columns of one name", folder -> Csv.read(sales(folder)))
            .file(FILE_NAME, "units,units\n1,2\n")
            .data(FILE_NAME, "'units'")
            .cure("names("),
        WrongInput.of(COLUMN, "a column without a name", folder -> Csv.read(sales(folder)))
            .file(FILE_NAME, "name,\ntea,1\n")
            .data(FILE_NAME, "2")
            .cure("names("),
        WrongInput.of(
                COLUMN,
                "a type for a column that is not there",
                folder -> Csv.reader().column("prize", ColumnType.NUMERIC).read(sales(folder)))
            .file(FILE_NAME, "price,units\n1,2\n")
            .data("'prize'", FILE_NAME)
            .cure("price"),
        WrongInput.of(
                COLUMN,
                "a choice of a column that is not there",
                folder -> Csv.reader().select("prize").read(sales(folder)))
            .file(FILE_NAME, "price,units\n1,2\n")
            .data("'prize'", FILE_NAME)
            .cure("price"),
        WrongInput.of(
                OPTION,
                "more rows than allowed",
                folder -> Csv.reader().maxRows(1).read(sales(folder)))
            .file(FILE_NAME, "units\n1\n2\n")
            .data(FILE_NAME)
            .cure("maxRows"),
        WrongInput.of(OPTION, "no rows allowed", () -> Csv.reader().maxRows(-1))
            .illegal("maxRows", "-1")
            .cure("from 1 to"),
        WrongInput.of(
                OPTION,
                "one character for separator and quote",
                () -> Csv.reader().separator('"').parse("a\"b\n1\"2\n"))
            .illegal("separator")
            .cure("quote"),
        WrongInput.of(
                OPTION,
                "a pattern of dates that is none",
                () -> Csv.reader().datePattern("yyyy-bb"))
            .illegal("'yyyy-bb'")
            .cure("dd.MM.yyyy"));
  }

  private static Stream<WrongInput> cells() {
    return Stream.of(
        WrongInput.of(
                TYPE,
                "a word in a column of numbers",
                folder -> Csv.reader().column("units", ColumnType.NUMERIC).read(sales(folder)))
            .file(FILE_NAME, "name,units\ntea,1\ncup,many\n")
            .data(FILE_NAME, "line 3", "'units'", "'many'")
            .cure("is no number", "mend the cell", "UnparsableCells.COLLECT"),
        WrongInput.of(
                NUMBERS,
                "a decimal comma where a point is expected",
                folder ->
                    Csv.reader()
                        .separator(';')
                        .column("price", ColumnType.NUMERIC)
                        .read(sales(folder)))
            .file(FILE_NAME, "name;price\ntea;3,99\n")
            .data(FILE_NAME, "line 2", "'price'", "'3,99'")
            .cure("DecimalMark.COMMA"),
        WrongInput.of(
                TIMES,
                "a 30th of February",
                folder -> Csv.reader().column("day", ColumnType.DATE).read(sales(folder)))
            .file(FILE_NAME, "day,units\n2024-02-30,1\n")
            .data(FILE_NAME, "line 2", "'day'", "'2024-02-30'")
            .cure("date"),
        WrongInput.of(
                TIMES,
                "a German date where an ISO date is expected",
                folder -> Csv.reader().column("day", ColumnType.DATE).read(sales(folder)))
            .file(FILE_NAME, "day,units\n31.01.2024,1\n")
            .data(FILE_NAME, "line 2", "'31.01.2024'")
            .cure("datePattern("),
        WrongInput.of(
                UNKNOWN,
                "a level that the schema lacks",
                folder ->
                    Csv.read(
                        sales(folder),
                        Schema.of(new Field("size", ColumnType.CATEGORICAL, List.of("S", "M")))))
            .file(FILE_NAME, "size\nS\nXL\n")
            .data(FILE_NAME, "line 3", "'size'", "'XL'")
            .cure("S, M"));
  }

  private static Stream<WrongInput> writing() {
    return Stream.of(
        WrongInput.of(
                FILE,
                "a table into a folder that is not there",
                folder -> Csv.write(SALES, folder.resolve("out").resolve(FILE_NAME)))
            .refused(UncheckedIOException.class, FILE_NAME)
            .because(NoSuchFileException.class)
            .cure("the folder does not exist"),
        WrongInput.of(
                FILE, "a table in the place of a folder", folder -> Csv.write(SALES, sales(folder)))
            .given(folder -> Files.createDirectories(sales(folder).resolve("old")))
            .refused(UncheckedIOException.class, FILE_NAME)
            .cure("it is a folder, not a file"),
        WrongInput.of(
                EMPTY, "a table without columns", folder -> Csv.write(Dataset.of(), sales(folder)))
            .file(FILE_NAME, "old\n1\n")
            .illegal("columns")
            .cure("give it at least one"),
        WrongInput.of(
                NUMBERS,
                "a text that reads back as missing, over an old file",
                folder ->
                    Csv.writer()
                        .missing("NA")
                        .write(Dataset.of(TextColumn.of("name", "tea", "NA")), sales(folder)))
            .file(FILE_NAME, "old\n1\n")
            .data(FILE_NAME, "'name'", "'NA'", "row 1")
            .cure("choose another"),
        WrongInput.of(
                OPTION, "a separator that is a line break", () -> Csv.writer().separator('\n'))
            .illegal("separator", "character 10")
            .cure("must not be a line end"));
  }

  private static Stream<WrongInput> databases() {
    return Stream.of(
        WrongInput.of(FILE, "a table that the data base lacks", () -> query("select * from sales"))
            .data("select * from sales")
            .because(SQLException.class)
            .cure("42104"),
        WrongInput.of(
                COLUMN,
                "two columns of one name from a data base",
                () -> query("select 1 as units, 2 as units"))
            .data("'UNITS'")
            .cure("rename one with AS"),
        WrongInput.of(
                TYPE,
                "bytes from a data base",
                () -> query("select cast('00' as varbinary) as picture"))
            .data("'PICTURE'", "VARBINARY")
            .cure("CAST it in the query", "leave the column out"),
        WrongInput.of(
                LENGTHS,
                "a question without its value",
                () -> query("select 1 as units where 1 = ?"))
            .data("select 1 as units")
            .because(SQLException.class)
            .cure("90012"));
  }

  private static void query(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
      Jdbc.read(connection, sql);
    }
  }
}
