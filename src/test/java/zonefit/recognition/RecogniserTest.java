package zonefit.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonefit.TestRules;
import zonefit.project.Field;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.vocabulary.Activity;
import zonefit.vocabulary.Vocabulary;

/** What projects are recognised as from their own words, over the shipped vocabulary. */
class RecogniserTest {

    private static final Vocabulary VOCABULARY = TestRules.screener().vocabulary();
    private static final Recogniser RECOGNISER = new Recogniser(VOCABULARY);

    @ParameterizedTest
    @CsvSource({"面包,bakery", "饼干包装机,packaging-machinery", "饼干模具,molds", "手机,mobile-phones", "手机维修,it-device-repair", "电梯,elevators", "电梯维保,equipment-repair",
        "汽车座椅,auto-parts", "印染设备,textile-machinery", "印染,dyeing-finishing"})
    void the_last_known_word_says_what_is_made(String product, String concept) {
        Recognition read = product(product);
        assertThat(read.isCertain()).isTrue();
        assertThat(isOf(read, concept)).as("%s is %s", product, read.lines()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"化妆品主题物什", "集成电路用某某物事", "家具乙事"})
    void a_last_word_that_is_not_known_leaves_it_open_whatever_stands_before(String product) {
        Recognition read = product(product);
        assertThat(read.isCertain()).isFalse();
        assertThat(read.isOpen()).isTrue();
        assertThat(read.notUnderstood()).containsExactly(product);
    }

    @ParameterizedTest
    @ValueSource(strings = {"塑料收纳盒", "塑料收纳盒生产线项目", "年产500万个塑料收纳盒", "塑料收纳盒500万个/年", "塑料收纳盒（一期）", "塑料收纳盒加工厂"})
    void what_only_closes_a_phrase_is_taken_off(String product) {
        assertThat(product(product).lines()).isEqualTo(product("塑料收纳盒").lines());
    }

    @ParameterizedTest
    @CsvSource({"塑料支座,plastics-products", "不锈钢支座,metal-products", "橡胶护套,rubber-products", "竹制托盘,wood-products"})
    void a_form_is_of_the_trade_of_its_material(String product, String concept) {
        assertThat(isOf(product(product), concept)).isTrue();
    }

    @Test
    void a_form_of_no_stated_material_is_one_of_several() {
        assertThat(product("某某护套").isCertain()).isFalse();
        assertThat(product("某某护套").lines()).hasSizeGreaterThan(1);
    }

    @Test
    void a_process_that_is_stated_tells_the_material_of_a_form() {
        Recognition read = RECOGNISER.recognise(project(Map.of(Fields.PRODUCTS, texts("某某护套"), Fields.PROCESSES, texts("注塑")))).industry();
        assertThat(isOf(read, "plastics-products")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"报废空调拆解,e-waste-dismantling", "废旧漆包线,metal-recycling", "废旧动力电池回收,battery-recycling", "空调、洗衣机回收,e-waste-dismantling"})
    void scrap_is_recycled_and_not_made(String product, String concept) {
        Recognition read = product(product);
        assertThat(isOf(read, concept)).as("%s is %s", product, read.lines()).isTrue();
        assertThat(isOf(read, "air-conditioners") || isOf(read, "wire-cable") || isOf(read, "power-battery")).isFalse();
    }

    @Test
    void coordinate_names_share_the_word_that_makes_a_trade_of_them() {
        assertThat(isOf(text("空调与洗衣机维修"), "air-conditioners")).isFalse();
        assertThat(isOf(text("空调与洗衣机"), "air-conditioners")).isTrue();
    }

    @Test
    void what_is_bought_or_only_fitted_makes_no_line() {
        assertThat(isOf(text("塑料玩具,购置注塑机20台"), "plastics-machinery")).isFalse();
        assertThat(isOf(text("小型数据中心,机柜150个"), "data-center")).isTrue();
        assertThat(text("小型数据中心,机柜150个").lines()).hasSize(1);
        assertThat(isOf(product("注塑机20台"), "plastics-machinery")).isTrue();
    }

    @Test
    void a_use_before_a_good_adds_the_parts_of_its_field() {
        assertThat(isOf(product("车用压缩机"), "auto-parts")).isTrue();
        assertThat(isOf(product("航空铝型材"), "aviation-parts")).isTrue();
        assertThat(isOf(product("压缩机"), "auto-parts")).isFalse();
        assertThat(isOf(product("汽车厂用工作服"), "auto-parts")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"不染色", "免电镀", "非电镀", "无需电镀", "电镀（外协）", "电镀工序委外", "不涉及喷涂、电镀"})
    void a_process_that_is_denied_or_done_elsewhere_is_none(String process) {
        assertThat(processes(process)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"不锈钢电镀,electroplating", "无纺布染色,dyeing-finishing", "电镀,electroplating"})
    void what_only_looks_like_a_denial_denies_nothing(String process, String expected) {
        assertThat(processes(process)).contains(expected);
    }

    @Test
    void a_machine_for_a_process_is_not_that_process() {
        assertThat(RECOGNISER.recognise(project(Map.of(Fields.PRODUCTS, texts("电镀设备")))).processes()).isEmpty();
    }

    @Test
    void an_ambiguous_word_is_settled_by_the_code_or_by_what_stands_before_it() {
        assertThat(product("蓄电池").isCertain()).isFalse();
        assertThat(isOf(coded("蓄电池", "3843"), "lead-acid-battery")).isTrue();
        assertThat(coded("蓄电池", "3843").isCertain()).isTrue();
        assertThat(product("锂离子蓄电池").isCertain()).isTrue();
    }

    @Test
    void code_and_words_that_contradict_leave_it_open_and_both_are_said() {
        Recognition read = coded("面包", "3843");
        assertThat(read.isCertain()).isFalse();
        assertThat(isOf(read, "bakery") && isOf(read, "lead-acid-battery")).isTrue();
    }

    @Test
    void a_code_that_agrees_stands_beside_the_words() {
        assertThat(coded("面包", "1411").isCertain()).isTrue();
        assertThat(isOf(coded("面包", "1411"), "bakery")).isTrue();
    }

    @Test
    void any_good_may_be_a_part_of_the_vehicles_that_the_code_names() {
        assertThat(coded("压缩机", "3670").isCertain()).isTrue();
        assertThat(isOf(coded("压缩机", "3670"), "auto-parts")).isTrue();
    }

    @Test
    void headquarters_file_the_code_of_their_firm() {
        Recognition read = RECOGNISER.recognise(project(Map.of(Fields.INDUSTRY, "糖果企业全国运营总部", Fields.GBT4754, "1421"))).industry();
        assertThat(isOf(read, "hq-economy")).isTrue();
        assertThat(read.isCertain()).isTrue();
    }

    @Test
    void a_name_opens_no_line_where_products_are_stated() {
        Recognition read = RECOGNISER.recognise(project(Map.of(Fields.NAME, "某某动力电池厂", Fields.PRODUCTS, texts("面包")))).industry();
        assertThat(isOf(read, "power-battery")).isFalse();
        assertThat(isOf(RECOGNISER.recognise(project(Map.of(Fields.NAME, "某某动力电池厂"))).industry(), "power-battery")).isTrue();
    }

    @Test
    void a_text_that_names_another_good_than_the_products_contradicts_them() {
        Recognition read = RECOGNISER.recognise(project(Map.of(Fields.INDUSTRY, "面包", Fields.PRODUCTS, texts("轮胎")))).industry();
        assertThat(read.isCertain()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"机器人研发、生产、销售,PRODUCTION", "机器人研发与制造,PRODUCTION", "机器人研发中心,RESEARCH", "化学药中试基地,PILOT", "食品企业运营总部,HEADQUARTERS",
        "机器人生产,PRODUCTION"})
    void words_tell_what_is_done_and_making_goes_before_what_adorns_it(String text, Activity activity) {
        assertThat(RECOGNISER.recognise(project(Map.of(Fields.INDUSTRY, text, Fields.GBT4754, "3491"))).activities()).containsExactly(activity);
    }

    @Test
    void one_word_for_research_and_production_is_both() {
        assertThat(activities("机器人研发生产基地")).containsExactlyInAnyOrder(Activity.RESEARCH, Activity.PRODUCTION);
    }

    @Test
    void without_a_word_the_code_tells_and_without_a_code_nothing_does() {
        assertThat(RECOGNISER.recognise(project(Map.of(Fields.PRODUCTS, texts("机器人"), Fields.GBT4754, "3491"))).activities())
                .containsExactly(Activity.PRODUCTION);
        assertThat(activities("机器人")).hasSize(Activity.values().length);
    }

    @Test
    void a_class_is_proposed_where_none_is_stated() {
        assertThat(product("毛巾架").proposedClass()).isNotEmpty();
        assertThat(coded("毛巾架", "3352").proposedClass()).isEmpty();
    }

    @Test
    void it_says_why_it_reads_so() {
        assertThat(product("航空铝型材").explanation().sentences().get(0).zh()).contains("航空铝型材", "中心词“铝型材”", "“航空”是用途");
        assertThat(product("化妆品主题物什").explanation().sentences().get(0).zh()).contains("未能理解", "“化妆品”");
    }

    private static boolean isOf(Recognition read, String concept) {
        return read.lines().stream().anyMatch(line -> line.stream().anyMatch(one -> VOCABULARY.concepts().covers(concept, one)));
    }

    private static Recognition product(String product) {
        return RECOGNISER.recognise(project(Map.of(Fields.PRODUCTS, texts(product)))).industry();
    }

    private static Recognition text(String text) {
        return RECOGNISER.recognise(project(Map.of(Fields.INDUSTRY, text))).industry();
    }

    private static Recognition coded(String product, String code) {
        return RECOGNISER.recognise(project(Map.of(Fields.PRODUCTS, texts(product), Fields.GBT4754, code))).industry();
    }

    private static Set<Activity> activities(String text) {
        return RECOGNISER.recognise(project(Map.of(Fields.INDUSTRY, text))).activities();
    }

    private static Set<String> processes(String process) {
        return RECOGNISER.recognise(project(Map.of(Fields.PROCESSES, texts(process)))).processes();
    }

    private static Project.Texts texts(String... texts) {
        return new Project.Texts(List.of(texts));
    }

    private static Project project(Map<Field<?>, Object> stated) {
        Map<Field<?>, Object> values = new HashMap<>(stated);
        values.putIfAbsent(Fields.NAME, "某某项目");
        return new Project("P", values);
    }
}
