import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An object of a bundle as a JSON reader gives it, with the class that each of its values has. */
record Data(Map<String, Object> values) {
  @SuppressWarnings("unchecked")
  static Data of(Object object) {
    return new Data((Map<String, Object>) object);
  }

  String text(String key) {
    return (String) values.get(key);
  }

  int number(String key) {
    return ((Number) values.get(key)).intValue();
  }

  boolean is(String key) {
    return (Boolean) values.get(key);
  }

  /** A day, or null. */
  LocalDate day(String key) {
    return text(key) == null ? null : LocalDate.parse(text(key));
  }

  Data object(String key) {
    return of(values.get(key));
  }

  List<?> list(String key) {
    return (List<?>) values.get(key);
  }

  List<Data> objects(String key) {
    return list(key).stream().map(Data::of).toList();
  }

  List<String> texts(String key) {
    return list(key).stream().map(String.class::cast).toList();
  }

  /** Whether a norm or row is in force on a day. */
  boolean inForce(LocalDate day) {
    var since = text("since");
    var until = text("until");
    var on = day.toString(); // texts of days stand in the order of the days
    return (since == null || since.compareTo(on) <= 0) && (until == null || on.compareTo(until) < 0);
  }

  /** The object with a key that somebody gave. */
  Data look(String key, String kind) {
    return of(known(key, kind).values.get(key));
  }

  /** This object, if it has a key that somebody gave. */
  Data known(String key, String kind) {
    if (values.containsKey(key)) return this;
    throw new Answers.Refusal("UnknownCodeError", "unknown " + kind + " '" + key + "'");
  }
}
