package org.bytewise.instruments.growth;

import java.io.Serializable;
import java.util.function.BiFunction;
import org.bytewise.layout.Growth;
import org.bytewise.layout.GrowthRun;
import org.bytewise.layout.LayoutException;

/**
 * Adds, in the child VM, to the value kept by {@link GrowthProbe}. It is an expression evaluated by
 * a snippet, because snippets can be stopped and probes cannot. {@link Result} fetches the result.
 * Confined to the snippet's thread.
 */
public final class GrowthCall implements BiFunction<String, Integer, GrowthCall> {
  private static Object prepared;

  private Serializable answer;

  static void prepare(Object value) {
    prepared = value;
  }

  /**
   * The expression. It looks this class up by name, because the snippet compiler cannot see the
   * tool's own classes.
   *
   * @param elementType the simple name of the elements' type
   */
  static String expression(String elementType, int adds) {
    return "((java.util.function.BiFunction<java.lang.String, java.lang.Integer, ?>)"
        + " java.lang.Class.forName(\"" + GrowthCall.class.getName()
        + "\").getDeclaredConstructor().newInstance()).apply(\"" + elementType + "\", " + adds
        + ")";
  }

  @Override
  public GrowthCall apply(String elementType, Integer adds) {
    Object value = prepared;
    prepared = null;
    try {
      answer = GrowthRun.of(value, elementType, adds).run();
    } catch (LayoutException e) {
      answer = e.getMessage();
    }
    return this;
  }

  /** Fetches the result: a {@link Growth}, or a string that explains why there is none. */
  public static final class Result implements BiFunction<Object, String, Serializable> {
    @Override
    public Serializable apply(Object value, String argument) {
      return ((GrowthCall) value).answer;
    }
  }
}
