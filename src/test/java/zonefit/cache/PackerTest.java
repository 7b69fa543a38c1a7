package zonefit.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever is packed is what is read back, piece by piece or as a whole. */
class PackerTest {

    @Property(tries = 100)
    void an_index_is_the_map_that_was_packed(@ForAll @Size(max = 60) Map<String, List<String>> map, @ForAll String other) {
        Packer packer = new Packer();
        packer.string("before").index(map, packer::strings).string("after");
        Unpacker in = new Unpacker(packer.bytes());
        assertThat(in.string()).isEqualTo("before");
        Map<String, List<String>> back = in.index(Unpacker::strings);
        assertThat(in.string()).isEqualTo("after");
        assertThat(back.get(other)).isEqualTo(map.get(other));
        map.forEach((key, value) -> assertThat(back.get(key)).isEqualTo(value));
        assertThat(back).isEqualTo(map);
        assertThat(back.keySet()).isEqualTo(map.keySet());
    }

    @Property(tries = 100)
    void a_spread_list_is_the_list_that_was_packed(@ForAll @Size(max = 60) List<String> list) {
        Packer packer = new Packer();
        packer.spread(list, packer::string).number(7);
        Unpacker in = new Unpacker(packer.bytes());
        List<String> back = in.spread(Unpacker::string);
        assertThat(in.number()).isEqualTo(7);
        assertThat(back).isEqualTo(list);
    }
}
