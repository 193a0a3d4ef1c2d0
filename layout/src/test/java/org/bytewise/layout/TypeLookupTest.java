package org.bytewise.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytewise.layout.TypeLookup.ArrayOfLength;
import org.bytewise.layout.TypeLookup.NoSuchType;
import org.bytewise.layout.TypeLookup.NotAType;
import org.bytewise.layout.TypeLookup.Primitive;
import org.bytewise.layout.TypeLookup.ReferenceType;
import org.bytewise.testing.CompiledClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeLookupTest {
  private final TypeLookup lookup = TypeLookup.in(null);

  @ParameterizedTest
  @CsvSource({
    "String, java.lang.String",
    "' Integer ', java.lang.Integer",
    "HashMap, java.util.HashMap",
    "HashMap.Node, java.util.HashMap$Node",
    "HashMap$Node, java.util.HashMap$Node",
    "java.util.HashMap$Node, java.util.HashMap$Node",
    "java.util.HashMap.Node, java.util.HashMap$Node",
    "Map.Entry, java.util.Map$Entry",
    "AtomicLong, java.util.concurrent.atomic.AtomicLong",
    "ReentrantReadWriteLock.Sync, java.util.concurrent.locks.ReentrantReadWriteLock$Sync",
    "Pattern, java.util.regex.Pattern",
    "LocalDate, java.time.LocalDate",
    "BigInteger, java.math.BigInteger",
    "long[], long[]",
    "int [ ] [], int[][]",
    "String[][], java.lang.String[][]",
    "Map.Entry[], java.util.Map$Entry[]",
  })
  void a_type_is_found(String text, String type) {
    assertThat(lookup.find(text))
        .as(text)
        .isInstanceOfSatisfying(
            ReferenceType.class, found -> assertThat(TypeNames.of(found.type())).isEqualTo(type));
  }

  @Test
  void primitives_have_bytes() {
    assertThat(lookup.find("int")).isEqualTo(new Primitive(int.class, 4));
    assertThat(lookup.find("boolean")).isEqualTo(new Primitive(boolean.class, 1));
  }

  @Test
  void an_array_can_have_a_length() {
    assertThat(lookup.find("int[10]")).isEqualTo(new ArrayOfLength(int[].class, List.of(10)));
    assertThat(lookup.find("String[2][]"))
        .isEqualTo(new ArrayOfLength(String[][].class, List.of(2)));
    assertThat(lookup.find("byte[0]")).isEqualTo(new ArrayOfLength(byte[].class, List.of(0)));
    assertThat(lookup.find("boolean[3][5]"))
        .isEqualTo(new ArrayOfLength(boolean[][].class, List.of(3, 5)));
    assertThat(lookup.find("int [2] [ 3 ][]"))
        .isEqualTo(new ArrayOfLength(int[][][].class, List.of(2, 3)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "new int[3]",
        "1 + 2",
        "\"hi\"",
        "List<String>",
        "int[][4]",
        "int[99999999999]",
        "a..b",
        "a.",
        "f()",
        "int[-1]",
        "[]",
        "x = 1"
      })
  void text_that_is_not_a_type_may_be_an_expression(String text) {
    assertThat(lookup.find(text)).as(text).isEqualTo(new NotAType(text));
  }

  @ParameterizedTest
  @CsvSource({
    "Strng, String",
    "string, String",
    "Hashmap, HashMap",
    "HashMap.Nod, HashMap.Node",
    "ArayList, ArrayList",
    "itn, int",
    "LocalDtae, LocalDate",
  })
  void a_near_miss_suggests_the_intended_type(String text, String meant) {
    assertThat(lookup.find(text)).isInstanceOfSatisfying(NoSuchType.class, miss -> {
      assertThat(miss.similar()).as(text).first().isEqualTo(meant);
      assertThat(miss.similar()).hasSizeLessThanOrEqualTo(3);
      assertThat(miss.message())
          .startsWith("unknown type '%s': did you mean %s".formatted(text, meant))
          .endsWith("?");
    });
  }

  @Test
  void a_far_miss_suggests_nothing() {
    assertThat(lookup.find("Bytewise1234"))
        .isInstanceOfSatisfying(
            NoSuchType.class,
            miss -> assertThat(miss.message()).isEqualTo("unknown type 'Bytewise1234'"));
  }

  @Test
  void classes_of_the_class_path_are_found_and_not_initialized(@TempDir Path folder)
      throws Exception {
    Path source = folder.resolve("Mine.java");
    Files.writeString(
        source,
        "class Mine { static { if (true) throw new Error(\"initialized\"); } class In {} }");
    CompiledClasses.compile(folder, List.of(source));
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      TypeLookup own = TypeLookup.in(loader);
      assertThat(own.find("Mine.In")).isInstanceOf(ReferenceType.class);
      assertThat(own.find("Mine"))
          .isInstanceOfSatisfying(
              ReferenceType.class,
              mine -> assertThat(Layouts.ofClass(mine.type()).type()).isEqualTo("Mine"));
      assertThat(lookup.find("Mine")).isInstanceOf(NoSuchType.class);
    }
  }
}
