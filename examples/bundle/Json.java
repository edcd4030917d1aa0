import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON text into maps in their order, lists, strings, numbers, booleans and null; your own will do too. */
public final class Json {
  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /** The value of a text; an {@link IllegalArgumentException} where it is no JSON. */
  public static Object parse(String text) {
    var json = new Json(text);
    var value = json.value();
    if (json.peek() != '\0') throw json.wrong();
    return value;
  }

  private Object value() {
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, Object> object() {
    var found = new LinkedHashMap<String, Object>();
    for (at++; peek() != '}'; ) {
      if (!found.isEmpty()) skip(',');
      peek();
      var key = string();
      skip(':');
      found.put(key, value());
    }
    at++;
    return found;
  }

  private List<Object> array() {
    var found = new ArrayList<>();
    for (at++; peek() != ']'; found.add(value())) if (!found.isEmpty()) skip(',');
    at++;
    return found;
  }

  private String string() {
    skip('"');
    var found = new StringBuilder();
    for (; at < text.length() && text.charAt(at) != '"'; at++) {
      if (text.charAt(at) != '\\') found.append(text.charAt(at));
      else found.append(escaped());
    }
    skip('"');
    return found.toString();
  }

  private char escaped() {
    var sign = text.charAt(++at);
    return switch (sign) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> (char) Integer.parseInt(text.substring(at + 1, (at += 4) + 1), 16);
      default -> sign;
    };
  }

  private Number number() {
    var from = at;
    while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) at++;
    var digits = text.substring(from, at);
    if (digits.isEmpty()) throw wrong();
    return digits.matches("-?\\d{1,9}") ? (Number) Integer.valueOf(digits) : Double.valueOf(digits);
  }

  private Object word(String word, Object value) {
    if (!text.startsWith(word, at)) throw wrong();
    at += word.length();
    return value;
  }

  /** The next sign that is no white space; at the end of the text the sign with number zero. */
  private char peek() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) at++;
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private void skip(char sign) {
    if (peek() != sign) throw wrong();
    at++;
  }

  private IllegalArgumentException wrong() {
    return new IllegalArgumentException("no JSON at character " + at);
  }
}
