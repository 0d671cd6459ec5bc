package eu.soga.publishing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A table read strictly by RFC 4180: anything else is an error. */
public record Csv(boolean marked, List<String> header, List<List<String>> rows) {
    public static Csv parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean marked = text.startsWith("\uFEFF");
        List<List<String>> records = records(marked ? text.substring(1) : text);
        for (List<String> record : records)
            if (record.size() != records.getFirst().size()) throw new AssertionError("not as wide: " + record);
        return new Csv(marked, records.getFirst(), records.subList(1, records.size()));
    }

    /** Of every row. */
    public List<String> column(String name) {
        int index = header.indexOf(name);
        if (index < 0) throw new AssertionError("no column " + name + " in " + header);
        return rows.stream().map(row -> row.get(index)).toList();
    }

    private static List<List<String>> records(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            StringBuilder cell = new StringBuilder();
            if (text.charAt(at) == '"') {
                at++;
                while (text.charAt(at) != '"' || text.startsWith("\"\"", at)) {
                    cell.append(text.charAt(at));
                    at += text.charAt(at) == '"' ? 2 : 1;
                }
                at++;
            } else while (",\r\n\"".indexOf(text.charAt(at)) < 0) cell.append(text.charAt(at++));
            record.add(cell.toString());
            if (text.startsWith("\r\n", at)) {
                records.add(record);
                record = new ArrayList<>();
                at += 2;
            } else if (text.charAt(at) == ',') at++;
            else throw new AssertionError("not RFC 4180 near " + text.substring(at, Math.min(at + 40, text.length())));
        }
        if (!record.isEmpty()) throw new AssertionError("the last line has no end");
        return records;
    }
}
