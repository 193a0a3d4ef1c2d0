package org.bytewise.layout;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sizes and alignments that determine layouts in a VM: the running one, measured, or another,
 * simulated. Immutable.
 *
 * <p>A simulated VM lays out the classes of the running JDK by HotSpot's rules for its version. For
 * the 64-bit VMs the tests verify this against VMs started with the real flags; for the default of
 * a release, where the tests run on that release. A 32-bit VM and one with 4-byte headers could not
 * be started for comparison.
 *
 * @param name the name for {@link #named}, such as {@code 32-bit}; {@code this} for the running VM
 * @param description a readable phrase, not null
 * @param simulated whether layouts for it are computed instead of measured
 * @param feature the Java version whose layout rules it follows, at least 17
 * @param addressBytes size of an address, 4 or 8
 * @param markBytes size of the mark word, 4 or 8: that of an address, except with 4-byte headers
 * @param classPointerBytes size of the class pointer in the header; 0 where the mark word holds it
 *     (compact headers)
 * @param referenceBytes size of a reference in a field or an array, 4 or 8
 * @param objectAlignment the multiple of bytes at which objects start and to which they are padded
 * @param contendedPadding bytes of padding around anything annotated {@code @Contended}
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

  /** The release in which compact object headers became a product option (JEP 519). */
  private static final int COMPACT_HEADERS_FEATURE = 25;

  /** The release in which they became the default (JEP 534). */
  private static final int COMPACT_HEADERS_BY_DEFAULT = 27;

  private static final int DEFAULT_CONTENDED_PADDING = 128;

  /** Validates the sizes. */
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
   * Returns the running VM, which is measured once.
   *
   * @throws LayoutException if the VM cannot be measured; the message names the flag that helps
   */
  public static VmModel thisVm() {
    VmAccess.require();
    return ThisVm.MODEL;
  }

  /** Returns every VM that {@link #named} knows: the running one first, then the simulated ones. */
  public static List<VmModel> all() {
    return Stream.concat(Stream.of(thisVm()), simulatedVms().stream()).toList();
  }

  /** Returns the names of {@link #all}, without measuring the running VM. */
  public static List<String> names() {
    return Stream.concat(Stream.of(THIS), simulatedVms().stream().map(VmModel::name))
        .toList();
  }

  /**
   * Returns the VM with a name, as given to {@code --vm}.
   *
   * @param name one of the names in {@link #all}
   * @throws LayoutException for any other name; the message lists the names
   */
  public static VmModel named(String name) {
    if (name.equals(THIS)) {
      return thisVm();
    }
    List<VmModel> known = simulatedVms();
    return known.stream()
        .filter(vm -> vm.name.equals(name))
        .findFirst()
        .orElseThrow(() -> new LayoutException("unknown VM '%s': choose one of %s, %s"
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
            "simulated 64-bit VM, 4-byte object headers as planned by Lilliput 2: provisional",
            true,
            Math.max(feature, COMPACT_HEADERS_BY_DEFAULT),
            8,
            4,
            0,
            4,
            8,
            DEFAULT_CONTENDED_PADDING));
  }

  /** Returns the VM that a release starts without flags, with the classes of this JDK. */
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

  /**
   * Returns which release has this VM as its default, or that none has it yet; empty for a VM that
   * depends on flags.
   */
  public Optional<String> release() {
    return switch (name) {
      case "jdk17", "jdk25" -> Optional.of("the default of JDK " + feature);
      case "jdk27" ->
        Optional.of("the default of JDK " + feature + ", with compact object headers (JEP 534)");
      case "lilliput2" -> Optional.of("provisional: 4-byte headers, which no release has");
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

  /** Returns whether the mark word also holds the class, as with compact object headers. */
  public boolean compactHeaders() {
    return classPointerBytes == 0;
  }

  /** Returns the bytes of the header of an object that is not an array. */
  public int headerBytes() {
    return markBytes + classPointerBytes;
  }

  /** Returns the bytes of the header of an array: an object's header and the length. */
  public int arrayHeaderBytes() {
    return headerBytes() + Integer.BYTES;
  }

  /**
   * Returns the size of a field or an array element.
   *
   * @param type a primitive type except void, or any other type for a reference
   * @return bytes
   */
  public int bytesOf(Class<?> type) {
    return type.isPrimitive() ? Layouts.primitiveBytes(type) : referenceBytes;
  }

  /**
   * Returns the offset of the first element of an array. Up to JDK 22 it is a multiple of the
   * address size; since JDK 23 (JDK-8139457) it is as close to the header as the elements'
   * alignment allows.
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
   * Rounds up to the next offset at which an object can start.
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

    /** Returns the bytes of the header: the offset of a byte field, which needs no alignment. */
    private static int header() {
      try {
        return VmAccess.fieldOffset(OneByte.class.getDeclaredField("first"));
      } catch (NoSuchFieldException e) {
        throw new AssertionError(e);
      }
    }
  }

  @SuppressWarnings("unused") // Only the field's offset matters.
  private static final class OneByte {
    private byte first;
  }
}
