/** As a hexadecimal number. */
interface MarkedCalls {
  int LINE = 0xA;
  String TYPE = "int []";
}
