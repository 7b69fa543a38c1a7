package zonefit.writeback;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Where things stand in the zip that a workbook is. */
final class WorkbookParts {

    private static final String ROOT = "_rels/.rels";

    private final ZipFile zip;
    private final List<String> visibleSheets;
    private final Optional<String> sharedStrings;

    /** @param type the end of the type, such as {@code worksheet} */
    private record Relationship(String type, String target) {
    }

    @FunctionalInterface
    private interface Elements {
        void element(XMLStreamReader xml) throws XMLStreamException;
    }

    WorkbookParts(ZipFile zip) throws IOException {
        this.zip = zip;
        String workbook = relationships(ROOT, "").values().stream().filter(of -> of.type().equals("officeDocument"))
                .map(Relationship::target).findFirst().orElseThrow(() -> new IOException("holds no workbook"));
        int slash = workbook.lastIndexOf('/') + 1;
        Map<String, Relationship> parts = relationships(workbook.substring(0, slash) + "_rels/" + workbook.substring(slash) + ".rels",
                workbook.substring(0, slash));
        this.sharedStrings = parts.values().stream().filter(of -> of.type().equals("sharedStrings")).map(Relationship::target).findFirst();
        List<String> sheets = new ArrayList<>();
        elements(workbook, xml -> {
            if (xml.getLocalName().equals("sheet") && !Set.of("hidden", "veryHidden").contains(attribute(xml, "state"))) {
                Optional.ofNullable(parts.get(attribute(xml, "id"))).filter(of -> of.type().equals("worksheet"))
                        .ifPresent(of -> sheets.add(of.target()));
            }
        });
        this.visibleSheets = List.copyOf(sheets);
    }

    /** The zip entries of the worksheets that a user sees, in their order. */
    List<String> visibleSheets() {
        return visibleSheets;
    }

    InputStream open(String entry) throws IOException {
        ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            throw new IOException("has no part " + entry);
        }
        return new BufferedInputStream(zip.getInputStream(found));
    }

    /** Some of the texts that the cells of a workbook share, by their numbers. */
    Map<Integer, String> sharedTexts(Set<Integer> numbers) throws IOException {
        Map<Integer, String> texts = new HashMap<>();
        if (sharedStrings.isEmpty() || numbers.isEmpty()) {
            return texts;
        }
        int[] at = {-1};
        boolean[] phonetic = {false};
        elements(sharedStrings.get(), xml -> {
            switch (xml.getLocalName()) {
                case "si" -> {
                    at[0]++;
                    phonetic[0] = false;
                }
                case "r" -> phonetic[0] = false;
                case "rPh" -> phonetic[0] = true;
                case "t" -> {
                    if (!phonetic[0] && numbers.contains(at[0])) {
                        texts.merge(at[0], xml.getElementText(), String::concat);
                    }
                }
                default -> { }
            }
        });
        return texts;
    }

    private Map<String, Relationship> relationships(String entry, String folder) throws IOException {
        Map<String, Relationship> found = new LinkedHashMap<>();
        elements(entry, xml -> {
            if (xml.getLocalName().equals("Relationship")) {
                String target = attribute(xml, "Target");
                String type = attribute(xml, "Type");
                found.put(attribute(xml, "Id"), new Relationship(type.substring(type.lastIndexOf('/') + 1),
                        target.startsWith("/") ? target.substring(1) : folder + target));
            }
        });
        return found;
    }

    private void elements(String entry, Elements sink) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = open(entry)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    sink.element(xml);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(entry + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The value of an attribute, whatever its namespace; empty if there is none. */
    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
