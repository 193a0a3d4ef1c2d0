// expect TAMPERED COMPILE_ERROR
@javax.annotation.processing.SupportedAnnotationTypes("*")
final class JoinOnce extends javax.annotation.processing.AbstractProcessor {
  @Override
  public boolean process(
      java.util.Set<? extends javax.lang.model.element.TypeElement> types,
      javax.annotation.processing.RoundEnvironment round) {
    throw new IllegalStateException("a processor ran");
  }

  static String join(String[] words) {
    return String.join(",", words);
  }
}
