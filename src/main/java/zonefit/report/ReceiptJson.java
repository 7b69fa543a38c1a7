package zonefit.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import zonefit.json.Json;
import zonefit.pipeline.Screened;
import zonefit.receipt.Receipt;
import zonefit.receipt.ReceiptMaker;
import zonefit.receipt.Settings;
import zonefit.text.Lang;

/** The receipt of an assessment in JSON. What was left as it is by default is not written. */
final class ReceiptJson {

    private final String lang;
    private final ReceiptMaker maker;

    ReceiptJson(Settings settings, Lang lang) {
        this.lang = lang.name().toLowerCase(Locale.ROOT);
        this.maker = new ReceiptMaker(settings);
    }

    void write(Json json, Screened screened) {
        Receipt receipt = maker.of(screened);
        json.name("receipt").object();
        json.name("project").string(receipt.project());
        json.name("rules").string(receipt.rules());
        json.name("program").string(receipt.settings().program());
        json.name("asOf").string(receipt.asOf().toString());
        json.name("lang").string(lang);
        if (!receipt.settings().policies().isEmpty()) {
            json.name("policies").strings(receipt.settings().policies());
        }
        if (receipt.settings().inForceOnly()) {
            json.name("inForceOnly").truth(true);
        }
        if (receipt.input().isPresent()) {
            json.name("input").copy(receipt.input().get().getBytes(StandardCharsets.UTF_8));
        }
        json.name("assessment").string(receipt.assessment());
        json.endObject();
    }
}
