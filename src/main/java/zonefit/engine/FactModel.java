package zonefit.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zonefit.facts.Truth;

/** What rules may ask of a fact: its own public questions whose answer is a plain value or another fact. */
final class FactModel {

    /** Inherited by every class or made for every record; none of them is a question of a rule. */
    private static final Set<String> NEVER = Set.of("getClass", "hashCode", "equals", "toString", "notify", "notifyAll", "wait");
    private static final Set<Class<?>> VALUES = Set.of(boolean.class, int.class, String.class, BigDecimal.class, Set.class, List.class);

    private final Map<Class<?>, List<Member>> members = new HashMap<>();

    /**
     * A question: a property, such as {@code newSupply}, or a call, such as {@code classIs("M0")}.
     *
     * @param parameters types of what has to be given with it; empty for a property
     */
    record Member(String name, boolean isProperty, List<Class<?>> parameters, Class<?> type) {
        Member {
            parameters = List.copyOf(parameters);
        }
    }

    Optional<Member> property(Class<?> type, String name) {
        return of(type).stream().filter(member -> member.isProperty() && member.name().equals(name)).findFirst();
    }

    List<Member> calls(Class<?> type, String name) {
        return of(type).stream().filter(member -> !member.isProperty() && member.name().equals(name)).toList();
    }

    List<String> names(Class<?> type) {
        return of(type).stream().map(Member::name).distinct().toList();
    }

    private List<Member> of(Class<?> type) {
        return members.computeIfAbsent(type, FactModel::read);
    }

    private static List<Member> read(Class<?> type) {
        if (Collection.class.isAssignableFrom(type)) {
            return List.of(new Member("empty", true, List.of(), boolean.class));
        }
        if (!RuleLanguage.ASKED.contains(type)) {
            return List.of();
        }
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> type != Truth.class || RuleLanguage.OF_A_TRUTH.contains(method.getName()))
                .filter(method -> !method.isSynthetic() && !NEVER.contains(method.getName()) && answers(method.getReturnType()))
                .filter(method -> Arrays.stream(method.getParameterTypes()).allMatch(FactModel::answers))
                .map(FactModel::member).sorted(java.util.Comparator.comparing(Member::name)).toList();
    }

    /** Reports of a global: what gives nothing back. */
    static List<Member> reports(Class<?> global) {
        return Stream.of(global.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType() == void.class && !NEVER.contains(method.getName()))
                .map(method -> new Member(method.getName(), false, List.of(method.getParameterTypes()), void.class)).toList();
    }

    static Set<String> reportNames(Class<?> global) {
        Set<String> names = new HashSet<>();
        reports(global).forEach(report -> names.add(report.name()));
        return names;
    }

    private static boolean answers(Class<?> type) {
        return VALUES.contains(type) || RuleLanguage.ASKED.contains(type) || RuleLanguage.HANDED_ON.contains(type)
                || type.isEnum() && type.getName().startsWith("zonefit.");
    }

    private static Member member(Method method) {
        String name = method.getName();
        boolean getter = method.getParameterCount() == 0;
        if (getter && name.startsWith("get") && name.length() > 3) {
            return new Member(decapitalised(name.substring(3)), true, List.of(), method.getReturnType());
        }
        if (getter && name.startsWith("is") && name.length() > 2) {
            return new Member(decapitalised(name.substring(2)), true, List.of(), method.getReturnType());
        }
        return new Member(name, false, List.of(method.getParameterTypes()), method.getReturnType());
    }

    private static String decapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
