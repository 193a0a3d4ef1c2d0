package org.bytewise.verify.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bytewise.testing.Ending;

/**
 * One tab of a headless Chromium, driven by its DevTools protocol over a loopback socket. Not
 * thread-safe.
 */
final class Browser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final long PATIENCE_MINUTES = Ending.HANGS_MINUTES;

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<String> received;
  private final List<String> complaints = new ArrayList<>();
  private String session = "";
  private int last;

  private Browser(Process process, WebSocket socket, BlockingQueue<String> received) {
    this.process = process;
    this.socket = socket;
    this.received = received;
  }

  /** Returns whether there is a Chromium; for a condition of JUnit. */
  static boolean isAvailable() {
    return program().isPresent();
  }

  private static Optional<Path> program() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts one.
   *
   * @param profile a folder for its files, which is created
   */
  static Browser start(Path profile) throws Exception {
    Files.createDirectories(profile);
    Process process = new ProcessBuilder(
            program().orElseThrow().toString(),
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--disable-extensions",
            "--hide-scrollbars",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile,
            "about:blank")
        .redirectErrorStream(true)
        .redirectOutput(profile.resolve("output.txt").toFile())
        .start();
    BlockingQueue<String> received = new LinkedBlockingQueue<>();
    WebSocket socket = HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .buildAsync(address(process, profile), listener(received))
        .get(PATIENCE_MINUTES, TimeUnit.MINUTES);
    Browser browser = new Browser(process, socket, received);
    String target =
        browser.call("Target.createTarget", Map.of("url", "about:blank")).getString("targetId");
    browser.session = browser
        .call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
        .getString("sessionId");
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      browser.call(domain + ".enable", Map.of());
    }
    return browser;
  }

  /** Waits until the browser has written where it listens. */
  private static URI address(Process process, Path profile) throws Exception {
    Path file = profile.resolve("DevToolsActivePort");
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
    while (System.nanoTime() < end && process.isAlive()) {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      if (lines.size() == 2) {
        return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
      }
      process.waitFor(20, TimeUnit.MILLISECONDS);
    }
    throw new IOException("no browser: " + Files.readString(profile.resolve("output.txt")));
  }

  private static WebSocket.Listener listener(BlockingQueue<String> received) {
    return new WebSocket.Listener() {
      private final StringBuilder message = new StringBuilder();

      @Override
      public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean end) {
        message.append(data);
        if (end) {
          received.add(message.toString());
          message.setLength(0);
        }
        from.request(1);
        return null;
      }
    };
  }

  /** Calls a method of the protocol and returns its result. */
  JsonObject call(String method, Map<String, ?> parameters) throws Exception {
    int id = ++last;
    JsonObject message = new JsonObject();
    message.put("id", id);
    message.put("method", method);
    message.put("params", new JsonObject(parameters));
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    socket.sendText(JsonWriter.string(message), true).get(PATIENCE_MINUTES, TimeUnit.MINUTES);
    while (true) {
      JsonObject answer = next();
      if (answer.getInt("id", -1) == id) {
        assertThat(answer.getObject("error")).as(method).isNull();
        return answer.getObject("result");
      }
    }
  }

  private JsonObject next() throws Exception {
    String text = received.poll(PATIENCE_MINUTES, TimeUnit.MINUTES);
    assertThat(text).as("a message of the browser").isNotNull();
    JsonObject message = JsonParser.object().from(text);
    String method = message.getString("method", "");
    if (List.of("Runtime.exceptionThrown", "Log.entryAdded", "Network.loadingFailed")
            .contains(method)
        || (method.equals("Runtime.consoleAPICalled")
            && !message.getObject("params").getString("type").equals("log"))) {
      complaints.add(text);
    }
    return message;
  }

  /** Opens a page and returns what the browser complained about. */
  List<String> open(URI page) throws Exception {
    complaints.clear();
    call("Page.navigate", Map.of("url", page.toString()));
    while (!"Page.loadEventFired".equals(next().getString("method"))) {
      // Others tell how loading goes on.
    }
    return List.copyOf(complaints);
  }

  /** Returns what the browser has complained about since a page was opened. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Shows the page in a window of this size. */
  void size(int width, int height) throws Exception {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Shows the page in {@code light} or {@code dark} colours. */
  void colours(String scheme) throws Exception {
    call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Evaluates JavaScript and returns its value. */
  Object value(String script) throws Exception {
    JsonObject result = call(
        "Runtime.evaluate",
        Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
    assertThat(result.getObject("exceptionDetails")).as(script).isNull();
    return result.getObject("result").get("value");
  }

  /** Types text into what has the focus, as a keyboard does. */
  void type(String text) throws Exception {
    call("Input.insertText", Map.of("text", text));
  }

  /** Presses and releases the key Enter. */
  void enter() throws Exception {
    for (String kind : List.of("keyDown", "keyUp")) {
      call(
          "Input.dispatchKeyEvent",
          Map.of(
              "type",
              kind,
              "key",
              "Enter",
              "code",
              "Enter",
              "windowsVirtualKeyCode",
              13,
              "text",
              kind.equals("keyDown") ? "\r" : ""));
    }
  }

  /** Returns a picture of the window, or of the whole page, as PNG in Base64. */
  String picture(boolean whole) throws Exception {
    return call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", whole))
        .getString("data");
  }

  @Override
  public void close() throws IOException {
    socket.abort();
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
