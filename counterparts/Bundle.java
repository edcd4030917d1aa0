import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the evaluator in Java answers from a bundle, as lines that can be compared; see test_bundle_days.py. */
public final class Bundle {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
  private final Data bundle;
  private final Evaluator evaluator;

  private Bundle(Data bundle) {
    this.bundle = bundle;
    evaluator = new Evaluator(bundle.values());
  }

  public static void main(String[] args) throws Exception {
    var asked = Data.of(Json.parse(new String(System.in.readAllBytes(), StandardCharsets.UTF_8)));
    var ready = new Bundle(Data.of(Json.parse(Files.readString(Path.of(asked.text("bundle"))))));
    var said = new ArrayList<String>();
    for (var question : asked.objects("questions")) {
      if (asked.is("whole")) {
        var lines = new ArrayList<String>();
        ready.lines(question, line -> lines.add(quoted(line)));
        said.add("[" + String.join(",", lines) + "]");
      } else {
        var digest = MessageDigest.getInstance("SHA-256");
        ready.lines(question, line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        said.add(quoted(HexFormat.of().formatHex(digest.digest())));
      }
    }
    System.out.write(("[" + String.join(",", said) + "]").getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }

  private void lines(Data question, Consumer<String> take) {
    if (question.values().containsKey("norm")) {
      question.texts("starts").forEach(start -> take.accept(line(() -> end(question.text("norm"), start))));
      return;
    }
    var table = bundle.object("tabellen").object(question.text("tabel"));
    var room = bundle.object("feiten").object(table.text("kamer"));
    var on = question.day("on");
    cells(room, question.texts("names"), new HashMap<>(), cell -> take.accept(line(() -> {
      var given = evaluator.evaluate(question.text("tabel"), cell, on, question.text("regio"));
      if (table.text("policy").equals("decide")) return outcome(given.get(Evaluator.ANSWER));
      return fields(given.entrySet().stream().flatMap(een -> Stream.of(een.getKey(), outcome(een.getValue()))));
    })));
  }

  private static void cells(
      Data room, List<String> names, Map<String, Object> cell, Consumer<Map<String, Object>> take) {
    if (names.isEmpty()) {
      take.accept(cell);
      return;
    }
    var values = new ArrayList<Object>();
    values.add(null);
    values.addAll(room.object(names.get(0)).list("waarden"));
    for (var value : values) {
      cell.put(names.get(0), value);
      cells(room, names.subList(1, names.size()), cell, take);
    }
  }

  private String end(String norm, String start) {
    var end = start.length() == 10 ? evaluator.einde(norm, LocalDate.parse(start))
        : start.matches(".*T.*(Z|[+-]..:..)") ? evaluator.einde(norm, OffsetDateTime.parse(start))
        : evaluator.einde(norm, LocalDateTime.parse(start));
    var steps = end.stappen().stream().map(een -> fields(Stream.of(een.soort(), een.dag(), moment(een.moment()),
        een.duur() == null ? null : een.duur().get("aantal") + " " + een.duur().get("eenheid"),
        een.van(), list(een.over()), list(een.bronnen()))));
    var reservations = end.voorbehouden().stream().map(een -> fields(
        Stream.of(een.soort(), een.tekst(), een.dag(), moment(een.moment()), list(een.bronnen()))));
    var first = Stream.of(end.dag().toString(), fields(Stream.of(moment(end.moment()))));
    return fields(Stream.concat(first, Stream.concat(steps, reservations)));
  }

  /** What a question gives; of a refusal its name and its way out. Any other error is a fault and ends the program. */
  private static String line(Supplier<String> ask) {
    try {
      return ask.get();
    } catch (Answers.Refusal refusal) {
      return fields(Stream.of(refusal.error, refusal.wayOut == null ? "-" : refusal.wayOut));
    }
  }

  private static String moment(OffsetDateTime moment) {
    return moment == null ? "-" : moment.format(MOMENT);
  }

  private static String outcome(Answers.Outcome een) {
    return fields(Stream.of(list(een.possible()), list(een.missing()), list(een.rules())));
  }

  private static String list(List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining("\u001f"));
  }

  private static String fields(Stream<?> values) {
    return values.map(value -> value == null ? "-" : value.toString()).collect(Collectors.joining("\t"));
  }

  private static String quoted(String text) {
    var safe = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t").replace("\u001f", "\\u001f");
    return '"' + safe + '"';
  }
}
