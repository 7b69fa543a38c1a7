package zonefit.engine;

import java.util.HashMap;
import java.util.Map;
import org.drools.base.base.ValueResolver;
import org.drools.base.base.ValueType;
import org.drools.base.base.extractors.BaseObjectClassFieldReader;
import zonefit.engine.ExpressionParser.Unsupported;

/** How the engine reads a property of a fact by which it binds or finds facts. */
final class Property extends BaseObjectClassFieldReader {

    private static final long serialVersionUID = 1L;
    private static final Map<String, Property> KNOWN = new HashMap<>();

    private final transient Expression getter;

    private Property(int index, Expression getter) {
        super(index, getter.type(), ValueType.determineValueType(getter.type()));
        this.getter = getter;
    }

    /** The same object for the same property: the engine numbers properties, and shares conditions about one. */
    static synchronized Property of(Class<?> fact, String name) throws Unsupported {
        String key = fact.getName() + "." + name;
        Property known = KNOWN.get(key);
        if (known == null) {
            known = new Property(KNOWN.size(), ExpressionParser.property(fact, name));
            KNOWN.put(key, known);
        }
        return known;
    }

    @Override
    public Object getValue(ValueResolver resolver, Object fact) {
        return getter.value(fact, null);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
