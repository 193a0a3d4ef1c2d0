package org.bytewise.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceNamesTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          # arrays, as descriptors and with brackets
          [Z                                            | boolean[]
          [B                                            | byte[]
          [C                                            | char[]
          [S                                            | short[]
          [[I                                           | int[][]
          [[[J                                          | long[][][]
          [F                                            | float[]
          [D                                            | double[]
          [Ljava.lang.String;                           | java.lang.String[]
          [[Ljava.util.HashMap$Node;                    | java.util.HashMap.Node[][]
          [[LREPL.$JShell$3$Point;                      | Point[][]
          REPL.$JShell$3$Point[]                        | Point[]
          int[][]                                       | int[][]
          # classes and nested classes
          int                                           | int
          java.lang.String                              | java.lang.String
          java.util.HashMap$Node                        | java.util.HashMap.Node
          REPL.$JShell$12$Point                         | Point
          REPL.$JShell$12B$Outer$Inner                  | Outer.Inner
          REPL.$JShell$7C$a$b                           | a.b
          java.util.List<REPL.$JShell$3$Point>          | java.util.List<Point>
          # anonymous, local, and classes in them
          Shapes$1                                      | anonymous class in Shapes
          REPL.$JShell$12$1                             | anonymous class
          REPL.$JShell$12$Outer$1                       | anonymous class in Outer
          java.util.stream.IntPipeline$10$1             | anonymous class (10.1) in java.util.stream.IntPipeline
          java.util.stream.IntPipeline$9                | anonymous class (9) in java.util.stream.IntPipeline
          REPL.$JShell$12$2                             | anonymous class (2)
          REPL.$JShell$14$$JShell$anonymous$$0          | anonymous class
          REPL.$JShell$14$$JShell$anonymous$$3[]        | anonymous class (4)[]
          REPL.$JShell$14$$JShell$anonymous$$3$1        | anonymous class (4.1)
          Shapes$1Point                                 | local class Point in Shapes
          Shapes$2Point[]                               | local class Point (2) in Shapes[]
          REPL.$JShell$5$1Adder                         | Adder
          REPL.$JShell$5$1Adder$Deep                    | Adder.Deep
          REPL.$JShell$5$2Adder                         | Adder (2)
          REPL.$JShell$5$Outer$1First$2Second           | local class Second (1.2) in Outer
          Outer$1$Member                                | Member in anonymous class in Outer
          java.util.stream.ReduceOps$3ReducingSink      | local class ReducingSink (3) in java.util.stream.ReduceOps
          # lambdas and hidden classes, as 17 and 25 name them, in messages and in recordings
          Shapes$$Lambda$14/0x0000000800c03000          | lambda in Shapes
          Shapes$$Lambda/0x0000000800c03000             | lambda in Shapes
          Shapes$$Lambda.0x00000000d6097088             | lambda in Shapes
          Shapes$$Lambda$34+0x800000045.712256162       | lambda in Shapes
          REPL.$JShell$12$$Lambda$14/0x0000000800c03000 | lambda
          REPL.$JShell$12$Outer$$Lambda.0x00000000d6097 | lambda in Outer
          java.lang.invoke.LambdaForm$DMH/0x00000008000 | java.lang.invoke.LambdaForm.DMH
          java.lang.invoke.LambdaForm$MH+0x00007fd4.311 | java.lang.invoke.LambdaForm.MH
          # proxies
          jdk.proxy2.$Proxy12                           | jdk.proxy2.$Proxy12
          REPL.$Proxy12                                 | $Proxy12
          # dollar signs of the source
          A$$B                                          | A$$B
          $Weird                                        | $Weird
          Weird$                                        | Weird$
          REPL.$JShell$12$My$$Class                     | My$$Class
          a.b.C1$D2                                     | a.b.C1.D2
          # taken for a nested class, as documented
          My$Class                                      | My.Class
          # the class that holds a snippet's variables and methods
          REPL.$JShell$12                               | snippet
          """)
  void a_name_of_the_vm_becomes_the_name_in_the_source(String vmName, String sourceName) {
    assertThat(SourceNames.of(vmName)).as(vmName).isEqualTo(sourceName);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          class REPL.$JShell$11$Dog cannot be cast to class REPL.$JShell$12B$Cat | class Dog cannot be cast to class Cat
          because the return value of "REPL.$JShell$11.foo()" is null            | because the return value of "foo()" is null
          because "REPL.$JShell$3.p" is null                                     | because "p" is null
          class REPL.$JShell$12$$Lambda$14/0x0001 cannot be cast                 | class lambda cannot be cast
          class REPL.$JShell$12$$Lambda/0x0001 cannot be cast                    | class lambda cannot be cast
          REPL.$JShell$11$Outer$Inner.go()                                       | Outer.Inner.go()
          nothing of the kind, $1.50                                             | nothing of the kind, $1.50
          """)
  void a_message_of_the_vm_loses_the_session_s_own_classes(String message, String text) {
    assertThat(SourceNames.inText(message)).as(message).isEqualTo(text);
  }
}
