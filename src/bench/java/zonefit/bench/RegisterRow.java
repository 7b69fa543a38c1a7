package zonefit.bench;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import zonefit.vocabulary.Place;

/** Draws one row of a register after another. The cells of the last one drawn can be asked for; empty where nothing is stated. */
final class RegisterRow {

    static final String LIST_SEPARATOR = ";";

    /** Names are told apart by four syllables, 64 to the power of 4 of them. */
    static final int MOST_ROWS = 1 << 24;
    private static final int ODD = 7_368_787;
    private static final String SYLLABLES = "启恒瑞嘉泰宏盛隆兴达华通利丰源永鑫裕茂康宁祥福德信诚和顺昌旺腾飞跃翔驰远航锦绣博雅卓越创拓凯旋峰岭川江澜涛沐霖森润泽晟煜炜灏珩骏";

    private static final List<String> BEFORE = List.of("年产30万套", "年产5000吨", "年产1.2亿件", "新建", "", "", "", "高端", "智能化", "从事");
    private static final List<String> AFTER = List.of("生产基地项目", "项目", "生产线建设项目", "产业化项目", "", "", "制造项目", "扩产项目");
    private static final List<String> FIRMS = List.of("科技有限公司", "实业有限公司", "股份有限公司", "新能源科技有限公司", "集团有限公司");
    private static final List<String> RATIOS = List.of("1.99", "2.00", "2.01", "1.995", "2",
            "1.0", "1.2", "1.5", "1.6", "1.8", "2.2", "2.5", "3.0");
    private static final int[] YEARS = {2, 3, 4, 8, 18, 24, 22, 14, 4, 1};
    private static final int FIRST_YEAR = 2018;

    private final RegisterWords words;
    private final Random random;
    private final String[] cells = new String[Column.values().length];

    /** The columns of the register, with the names of the project file's fields. */
    enum Column {
        ID("id"), NAME("name"), AS_OF("asOf"), INDUSTRY("industry"), CODE("gbt4754"), PRODUCTS("products"), ACTIVITY("activity"),
        KIND("kind"), PROVINCE("site.province"), CITY("site.city"), DISTRICT("site.district"), PARK("site.park"),
        IN_BLOCK("site.insideIndustrialBlock"), CONTROL_LINE("site.controlLine"), SUPPLY("land.supply"), LAND_CLASS("land.landClass"),
        SITE_AREA("land.siteAreaSqm"), FLOOR_AREA("land.floorAreaSqm"), FAR("land.far"), FAR_MIN("land.farMin"), FAR_MAX("land.farMax"),
        REDEVELOPMENT("land.redevelopment"), INVESTMENT("investment.totalWan"), OUTPUT("investment.annualOutputWan"),
        TAX("investment.annualTaxWan"), JOBS("investment.jobs"), ENERGY("environment.energyTcePerYear"),
        EMISSIONS("environment.emissions"), FUEL("environment.fuel"), EIA("environment.eia");

        private final String path;

        Column(String path) {
            this.path = path;
        }

        String path() {
            return path;
        }

        boolean isList() {
            return this == PRODUCTS || this == LAND_CLASS;
        }
    }

    RegisterRow(RegisterWords words, long seed) {
        this.words = words;
        this.random = new Random(seed);
    }

    String get(Column column) {
        return cells[column.ordinal()];
    }

    /** @param number of the row, from 0 */
    void draw(int number) {
        Arrays.fill(cells, "");
        set(Column.ID, "GD-" + (10_000_000 + number));
        set(Column.AS_OF, date());
        String where = site();
        String city = get(Column.CITY).isEmpty() ? "广东" : get(Column.CITY);
        set(Column.NAME, city + syllables(number) + pick(FIRMS) + (chance(50) ? "投资项目" : "建设项目"));
        industry(where);
        land();
        investment();
        environment();
        if (random.nextInt(200) == 0) {
            spoil();
        }
    }

    /** States a site and returns the id of the nearest place that is stated, from which the policies are drawn. */
    private String site() {
        int kind = random.nextInt(100);
        if (chance(30)) {
            set(Column.PROVINCE, "广东省");
        }
        if (kind < 38) {
            return city(words.place("guangzhou"), 97, 55);
        } else if (kind < 60) {
            set(Column.CITY, "广州市");
            return district(words.place("huadu"), 75);
        } else if (kind < 94) {
            return city(words.city(random), 75, 15);
        } else if (kind < 96) {
            String city = city(words.city(random), 0, 0);
            set(chance(50) ? Column.DISTRICT : Column.PARK, syllable() + syllable() + (chance(50) ? "镇" : "产业园区"));
            return city;
        } else if (kind < 98) {
            set(Column.PROVINCE, words.elsewhere(random).label().zh());
            return "guangdong";
        }
        set(Column.PROVINCE, "广东省");
        return "guangdong";
    }

    private String city(Place city, int percentWithDistrict, int percentWithPark) {
        set(Column.CITY, name(city));
        List<Place> districts = words.districts(city.id());
        if (!districts.isEmpty() && chance(percentWithDistrict)) {
            return district(words.drawn(districts, random), percentWithPark);
        }
        return park(city, percentWithPark);
    }

    private String district(Place district, int percentWithPark) {
        set(Column.DISTRICT, district.label().zh());
        return park(district, percentWithPark);
    }

    private String park(Place around, int percent) {
        List<Place> parks = words.parks(around.id());
        if (parks.isEmpty() || !chance(percent)) {
            return around.id();
        }
        Place park = words.drawn(parks, random);
        set(Column.PARK, park.label().zh());
        return park.id();
    }

    /** Long or short, as people write it. */
    private String name(Place city) {
        String full = city.label().zh();
        return chance(25) ? full.substring(0, full.length() - 1) : full;
    }

    private void industry(String where) {
        int kind = random.nextInt(100);
        if (kind < 3) {
            set(Column.INDUSTRY, chance(50) ? words.vagueWord(random) : syllable() + syllable() + "智造综合体");
            return;
        }
        String concept = kind < (get(Column.PARK).isEmpty() ? 62 : 45) ? words.guidedTo(where, random) : words.anyIndustry(random);
        String word = words.word(concept, random);
        String second = chance(12) ? "、" + words.word(concept, random) : "";
        set(Column.INDUSTRY, pick(BEFORE) + word + second + pick(AFTER));
        if (chance(30)) {
            set(Column.PRODUCTS, word + (chance(40) ? LIST_SEPARATOR + words.word(concept, random) : ""));
        }
        if (chance(20)) {
            set(Column.CODE, words.code(concept, random));
            if (!get(Column.CODE).isEmpty() && chance(25)) {
                set(Column.INDUSTRY, "");
            }
        }
        int activity = random.nextInt(100);
        set(Column.ACTIVITY, activity < 60 ? "生产" : activity < 66 ? "research" : activity < 68 ? "logistics" : activity < 70 ? "总部" : "");
        int change = random.nextInt(100);
        set(Column.KIND, change < 60 ? "新建" : change < 75 ? "expansion" : change < 85 ? "技改" : change < 88 ? "搬迁" : "");
    }

    private void land() {
        if (chance(8)) {
            return;
        }
        int supply = random.nextInt(100);
        set(Column.SUPPLY, supply < 66 ? "新增" : supply < 82 ? "existing" : supply < 95 ? "租赁" : "");
        int kind = random.nextInt(100);
        set(Column.LAND_CLASS, kind < 66 ? "M1" : kind < 78 ? "二类工业用地" : kind < 83 ? "M0" : kind < 85 ? "M3" : kind < 87 ? "W1"
                : kind < 90 ? "M1" + LIST_SEPARATOR + "M2" : kind < 93 ? "工业用地" : "");
        int block = random.nextInt(100);
        set(Column.IN_BLOCK, block < 55 ? "是" : block < 78 ? "否" : "");
        if (block < 55) {
            set(Column.CONTROL_LINE, chance(60) ? "1" : chance(60) ? "二级控制线" : "");
        }
        if (get(Column.SUPPLY).equals("existing") && chance(30)) {
            set(Column.REDEVELOPMENT, chance(60) ? "工改工" : chance(75) ? "工改新" : "工改商住");
        }
        ratio();
    }

    private void ratio() {
        int site = 5_000 + random.nextInt(195_000);
        set(Column.SITE_AREA, chance(10) ? site / 667 + "亩" : Integer.toString(site));
        int kind = random.nextInt(100);
        if (kind < 8) {
            return;
        }
        if (kind < 18) {
            int low = 8 + random.nextInt(16);
            set(Column.FAR_MIN, tenths(low));
            set(Column.FAR_MAX, tenths(low + 5 + random.nextInt(10)));
        } else if (kind < 38 && !get(Column.SITE_AREA).endsWith("亩")) {
            set(Column.FLOOR_AREA, Integer.toString(site / 10 * (8 + random.nextInt(24))));
        } else {
            set(Column.FAR, chance(50) ? pick(RATIOS) : tenths(8 + random.nextInt(24)));
        }
    }

    private static String tenths(int tenths) {
        return tenths / 10 + "." + tenths % 10;
    }

    private void investment() {
        int wan = 1_000 + (int) (Math.pow(random.nextInt(1_000) / 1_000.0, 3) * 499_000);
        set(Column.INVESTMENT, chance(10) ? wan / 10_000 + 1 + "亿元" : Integer.toString(wan));
        if (chance(85)) {
            int output = wan + random.nextInt(wan);
            set(Column.OUTPUT, Integer.toString(output));
            set(Column.TAX, Integer.toString(output / 25));
        }
        set(Column.JOBS, Integer.toString(20 + random.nextInt(1_500)));
    }

    private void environment() {
        set(Column.ENERGY, Integer.toString(200 + random.nextInt(20_000)));
        if (chance(25)) {
            set(Column.EMISSIONS, chance(80) ? "VOCs, 颗粒物" : "废水含\"" + words.pollutingProcess(random) + "\"工序废水");
        }
        int fuel = random.nextInt(100);
        set(Column.FUEL, fuel < 25 ? "天然气" : fuel < 60 ? "电" : fuel < 62 ? "燃煤" : "");
        int assessment = random.nextInt(100);
        set(Column.EIA, assessment < 60 ? "已批复" : assessment < 82 ? "pending" : assessment < 86 ? "none" : "");
    }

    /** Makes the row unreadable, in one of the ways that happen. */
    private void spoil() {
        switch (random.nextInt(5)) {
            case 0 -> set(Column.SITE_AREA, "约三十亩");
            case 1 -> set(Column.INVESTMENT, "12.5.0万元");
            case 2 -> set(Column.SUPPLY, "划拨待定");
            case 3 -> set(Column.AS_OF, "2023-13-40");
            default -> {
                set(Column.PROVINCE, "广东省");
                set(Column.CITY, "广州市");
                set(Column.DISTRICT, "黄浦区");
            }
        }
    }

    private String date() {
        int drawn = random.nextInt(Arrays.stream(YEARS).sum());
        int year = 0;
        while (drawn >= YEARS[year]) {
            drawn -= YEARS[year++];
        }
        return LocalDate.ofYearDay(FIRST_YEAR + year, 1 + random.nextInt(365)).toString();
    }

    private static String syllables(int number) {
        int mixed = number * ODD & MOST_ROWS - 1;
        char[] name = new char[4];
        for (int i = 0; i < name.length; i++) {
            name[i] = SYLLABLES.charAt(mixed >> 6 * i & 63);
        }
        return new String(name);
    }

    private String syllable() {
        return String.valueOf(SYLLABLES.charAt(random.nextInt(SYLLABLES.length())));
    }

    private String pick(List<String> list) {
        return RegisterWords.pick(list, random);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private void set(Column column, String cell) {
        cells[column.ordinal()] = cell;
    }
}
