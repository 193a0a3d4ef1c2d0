package org.bytewise.layout;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What decides a layout: the sizes and alignments of a VM, either the running one, measured, or
 * another, simulated. Immutable.
 *
 * <p>A simulated VM lays out the classes of the running JDK by the rules of HotSpot for its
 * version. For the 64-bit VMs the tests prove this against VMs started with the real flags, for the
 * defaults of a release where that release runs the tests; a 32-bit VM and one with headers of 4
 * bytes could not be started for comparison.
 *
 * @param name what {@link #named} knows it by, such as {@code 32-bit}; {@code this} for the running
 *     VM
 * @param description a phrase for people, not null
 * @param simulated whether layouts for it are computed instead of measured
 * @param feature the Java version whose layout rules it follows, at least 17
 * @param addressBytes size of an address, 4 or 8
 * @param markBytes size of the mark word, 4 or 8: an address's, but for headers of 4 bytes
 * @param classPointerBytes size of the class pointer in the header; 0 where the mark word holds it
 *     (compact headers)
 * @param referenceBytes size of a reference in a field or an array, 4 or 8
 * @param objectAlignment objects start at, and are padded to, multiples of this many bytes
 * @param contendedPadding bytes left free around what is annotated {@code @Contended}
 */
public record VmModel(
    String name,
    String description,
    boolean simulated,
    int feature,
    int addressBytes,
    int markBytes,
    int classPointerBytes,
    int referenceBytes,
    int objectAlignment,
    int contendedPadding)
    implements Serializable {

  /** The name of the running VM. */
  public static final String THIS = "this";

  /** Where the compact headers that can be switched on in a release (JEP 519) appeared. */
  private static final int COMPACT_HEADERS_FEATURE = 25;

  /** Where they are the default (JEP 534). */
  private static final int COMPACT_HEADERS_BY_DEFAULT = 27;

  private static final int DEFAULT_CONTENDED_PADDING = 128;

  /** Checks the numbers. */
  public VmModel {
    require(feature >= 17, "feature", feature, "17 or more");
    require(addressBytes == 4 || addressBytes == 8, "addressBytes", addressBytes, "4 or 8");
    require(
        markBytes == addressBytes || (markBytes == 4 && classPointerBytes == 0),
        "markBytes",
        markBytes,
        "addressBytes, or 4 with the class in it");
    require(
        classPointerBytes == 0 || classPointerBytes == 4 || classPointerBytes == 8,
        "classPointerBytes",
        classPointerBytes,
        "0, 4 or 8");
    require(referenceBytes == 4 || referenceBytes == 8, "referenceBytes", referenceBytes, "4 or 8");
    require(
        objectAlignment >= 8 && Integer.bitCount(objectAlignment) == 1,
        "objectAlignment",
        objectAlignment,
        "a power of two, 8 or more");
    require(contendedPadding >= 0, "contendedPadding", contendedPadding, "0 or more");
  }

  VmModel(
      String name,
      String description,
      boolean simulated,
      int feature,
      int addressBytes,
      int classPointerBytes,
      int referenceBytes,
      int objectAlignment,
      int contendedPadding) {
    this(
        name,
        description,
        simulated,
        feature,
        addressBytes,
        addressBytes,
        classPointerBytes,
        referenceBytes,
        objectAlignment,
        contendedPadding);
  }

  private static void require(boolean holds, String what, int value, String bound) {
    if (!holds) {
      throw new IllegalArgumentException("%s %d must be %s".formatted(what, value, bound));
    }
  }

  /**
   * The running VM, as measured once.
   *
   * @throws LayoutException where the VM does not answer; the message names the flag that helps
   */
  public static VmModel thisVm() {
    VmAccess.require();
    return ThisVm.MODEL;
  }

  /** Every VM that {@link #named} knows: the running one first, then the simulated ones. */
  public static List<VmModel> all() {
    return Stream.concat(Stream.of(thisVm()), simulatedVms().stream()).toList();
  }

  /** Returns the names of {@link #all}, for which no VM has to be read. */
  public static List<String> names() {
    return Stream.concat(Stream.of(THIS), simulatedVms().stream().map(VmModel::name))
        .toList();
  }

  /**
   * The VM of a name, as {@code --vm} takes it.
   *
   * @param name one of the names in {@link #all}
   * @throws LayoutException for any other; the message lists the names
   */
  public static VmModel named(String name) {
    if (name.equals(THIS)) {
      return thisVm();
    }
    List<VmModel> known = simulatedVms();
    return known.stream()
        .filter(vm -> vm.name.equals(name))
        .findFirst()
        .orElseThrow(() -> new LayoutException("no VM is called '%s': choose one of %s, %s"
            .formatted(
                name, THIS, known.stream().map(VmModel::name).collect(Collectors.joining(", ")))));
  }

  private static List<VmModel> simulatedVms() {
    int feature = Runtime.version().feature();
    return List.of(
        byDefault(17, "compressed references, compressed class pointers", 4),
        byDefault(25, "compressed references, compressed class pointers", 4),
        byDefault(27, "compressed references, compact object headers", 0),
        simulated("32-bit", "32-bit VM", feature, 4, 4, 4, 8),
        simulated(
            "64-bit",
            "64-bit VM, compressed references, compressed class pointers",
            feature,
            8,
            4,
            4,
            8),
        simulated(
            "no-compressed-refs",
            "64-bit VM without compressed references (a heap of 32 GB or more)",
            feature,
            8,
            4,
            8,
            8),
        simulated(
            "no-compressed-classes",
            "64-bit VM without compressed class pointers",
            feature,
            8,
            8,
            4,
            8),
        simulated("no-compression", "64-bit VM without any compression", feature, 8, 8, 8, 8),
        simulated(
            "16-byte-alignment", "64-bit VM, objects aligned to 16 bytes", feature, 8, 4, 4, 16),
        simulated(
            "compact-headers",
            "64-bit VM, compact object headers",
            Math.max(feature, COMPACT_HEADERS_FEATURE),
            8,
            0,
            4,
            8),
        new VmModel(
            "lilliput2",
            "simulated 64-bit VM, object headers of 4 bytes as Lilliput 2 plans them: provisional",
            true,
            Math.max(feature, COMPACT_HEADERS_BY_DEFAULT),
            8,
            4,
            0,
            4,
            8,
            DEFAULT_CONTENDED_PADDING));
  }

  /** The VM that a release starts without flags, laying out the classes of this JDK. */
  private static VmModel byDefault(int release, String what, int classPointerBytes) {
    int classes = Runtime.version().feature();
    String with = "64-bit VM as JDK " + release + " starts it by default (" + what + ")";
    return simulated(
        "jdk" + release,
        classes == release ? with : with + " with the classes of Java " + classes,
        release,
        8,
        classPointerBytes,
        4,
        8);
  }

  /** Which release has it by default, or that none has it; nothing for a matter of flags. */
  public Optional<String> release() {
    return switch (name) {
      case "jdk17", "jdk25" -> Optional.of("the default of JDK " + feature);
      case "jdk27" ->
        Optional.of("the default of JDK " + feature + ", with compact object headers (JEP 534)");
      case "lilliput2" -> Optional.of("provisional: headers of 4 bytes, which no release has");
      default -> Optional.empty();
    };
  }

  private static VmModel simulated(
      String name,
      String what,
      int feature,
      int addressBytes,
      int classPointerBytes,
      int referenceBytes,
      int objectAlignment) {
    return new VmModel(
        name,
        "simulated " + what + ", Java " + feature,
        true,
        feature,
        addressBytes,
        classPointerBytes,
        referenceBytes,
        objectAlignment,
        DEFAULT_CONTENDED_PADDING);
  }

  /** Whether the mark word holds the class too, as with compact object headers. */
  public boolean compactHeaders() {
    return classPointerBytes == 0;
  }

  /** Bytes of the header of an object that is no array. */
  public int headerBytes() {
    return markBytes + classPointerBytes;
  }

  /** Bytes of the header of an array: an object's, and the length. */
  public int arrayHeaderBytes() {
    return headerBytes() + Integer.BYTES;
  }

  /**
   * The size of a field or an array element.
   *
   * @param type a primitive type, or any other for a reference; not void
   * @return bytes
   */
  public int bytesOf(Class<?> type) {
    return type.isPrimitive() ? Layouts.primitiveBytes(type) : referenceBytes;
  }

  /**
   * Where the first element of an array is. Up to JDK 22 on a multiple of the address size, since
   * then (JDK-8139457) as near to the header as the elements' alignment allows.
   *
   * @param elementType the type of the elements
   * @return bytes from the start of the array
   */
  public int arrayBase(Class<?> elementType) {
    int element = bytesOf(elementType);
    int wanted = feature >= 23 ? Integer.BYTES : addressBytes;
    return Math.toIntExact(align(arrayHeaderBytes(), Math.max(wanted, element)));
  }

  /**
   * Rounds up to where the next object can start.
   *
   * @param bytes 0 or more
   */
  public long alignObject(long bytes) {
    return align(bytes, objectAlignment);
  }

  private static long align(long bytes, int alignment) {
    return (bytes + alignment - 1) & -alignment;
  }

  private static final class ThisVm {
    static final VmModel MODEL = measure();

    private ThisVm() {}

    private static VmModel measure() {
      int address = VmAccess.addressSize();
      int references = VmAccess.arrayScale(Object[].class);
      int alignment = VmAccess.objectAlignment();
      int classPointer = header() - address;
      return new VmModel(
          THIS,
          "this VM ("
              + System.getProperty("java.version")
              + ", "
              + compression(address, references, classPointer)
              + ", "
              + alignment
              + "-byte alignment)",
          false,
          Runtime.version().feature(),
          address,
          classPointer,
          references,
          alignment,
          VmAccess.contendedPadding());
    }

    private static String compression(int address, int references, int classPointer) {
      if (address == 4) {
        return "32-bit";
      }
      String header = switch (classPointer) {
        case 0 -> "compact headers";
        case 4 -> "compressed class pointers";
        default -> "uncompressed class pointers";
      };
      return (references == address ? "uncompressed" : "compressed") + " references, " + header;
    }

    /** A byte needs no alignment: it follows the header at once. */
    private static int header() {
      try {
        return VmAccess.fieldOffset(OneByte.class.getDeclaredField("first"));
      } catch (NoSuchFieldException e) {
        throw new AssertionError(e);
      }
    }
  }

  @SuppressWarnings("unused") // only its place in the object matters
  private static final class OneByte {
    private byte first;
  }
}
