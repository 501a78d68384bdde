package edu.colloquy.local.cli.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterReaderTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("class.csv");
  }

  @Test
  void readsQuotedFieldsOtherColumnsAndEmptyLines() throws Exception {
    Roster roster =
        read(
            """
            Email,id,Name
            ada@uni.edu,1,"Lovelace, Ada"

            ALAN@Uni.edu , 2 , "Alan ""the Enigma"" Turing"
            """);

    assertThat(roster.students())
        .containsExactly(
            new Roster.Entry("Lovelace, Ada", "ada@uni.edu"),
            new Roster.Entry("Alan \"the Enigma\" Turing", "alan@uni.edu"));
  }

  @Test
  void readsWhatSpreadsheetsSave() throws Exception {
    assertThat(read("\uFEFFname,email\r\nÉmile,emile@uni.edu\r\n").students())
        .containsExactly(new Roster.Entry("Émile", "emile@uni.edu"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name,mail;Ada,a@b.edu                        | line 1: expected a header with the columns name,email
          name,email                                   | lists no student
          name,email;Ada,ada at uni.edu                | line 2: 'ada at uni.edu' is not an e-mail address
          name,email;Ada,ada@uni                       | line 2: 'ada@uni' is not an e-mail address
          name,email;Ada,a@b.edu;Bob                   | line 3: the e-mail address is missing
          name,email;,a@b.edu                          | line 2: the name is missing
          name,email;Ada,a@b.edu;Bob,b@b.edu;C,A@B.edu | line 4: a@b.edu is on line 2 already
          name,name;a,b                                | line 1: a column is named twice
          """)
  void saysWhichLineIsWrong(String lines, String error) {
    assertThatThrownBy(() -> read(lines.replace(";", "\n")))
        .isInstanceOf(RosterException.class)
        .hasMessage(file + " " + error);
  }

  @Test
  void asksForUtf8() throws IOException {
    Files.write(file, "name,email\nÉmile,e@uni.edu\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> new RosterReader().read(file))
        .hasMessageContaining("is not UTF-8 text");
  }

  @Test
  void doesNotTripOverAQuoteThatIsNeverClosed() {
    assertThatThrownBy(() -> read("name,email\n\"Ada,ada@uni.edu\n"))
        .isInstanceOf(RosterException.class);
  }

  private Roster read(String text) throws IOException, RosterException {
    Files.writeString(file, text);
    return new RosterReader().read(file);
  }
}
