package org.chrysalis.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class NavigationTest {

    private final Navigation navigation = navigation(
            new NavigationEntry("admin", "/admin", 90, "MANAGE_PEOPLE"),
            new NavigationEntry("initiatives", "/initiatives", 20, null, List.of("/compare")),
            new NavigationEntry("home", "/", 10, null));

    @Test
    void ordersEntriesAndLeavesOutWhatIsNotAllowed() {
        assertThat(navigation.itemsFor("/help", permission -> false))
                .extracting(NavigationItem::messageKey)
                .containsExactly("home", "initiatives");
        assertThat(navigation.itemsFor("/help", permission -> true)).hasSize(3);
    }

    @Test
    void marksWhereOneIs() {
        assertThat(current("/")).containsExactly("home");
        assertThat(current("/initiatives/MAR-01")).containsExactly("initiatives");
        assertThat(current("/initiatives-of-old")).isEmpty();
        assertThat(current("/help")).isEmpty();
        assertThat(current("/compare")).containsExactly("initiatives");
        assertThat(current("/comparisons")).isEmpty();
    }

    private List<String> current(String path) {
        return navigation.itemsFor(path, permission -> true).stream()
                .filter(NavigationItem::current)
                .map(NavigationItem::messageKey)
                .toList();
    }

    private static Navigation navigation(NavigationEntry... entries) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("feature", (NavigationContributor) () -> List.of(entries));
        return new Navigation(beans.getBeanProvider(NavigationContributor.class));
    }
}
