package org.chrysalis.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class NavigationTest {

    private final Navigation navigation = navigation(
            new NavigationEntry("admin", "/admin", 90, "MANAGE_PEOPLE"),
            new NavigationEntry("initiatives", "/initiatives", 20, null),
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
    }

    @Test
    void marksWhereOneCameFromToAPageThatLiesElsewhere() {
        assertThat(current("/import")).containsExactly("admin");
        assertThat(current("/import/check")).containsExactly("admin");
        assertThat(current("/imported")).isEmpty();
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
        beans.addBean("elsewhere", new NavigationContributor() {
            @Override
            public List<NavigationEntry> navigation() {
                return List.of();
            }

            @Override
            public Map<String, String> elsewhere() {
                return Map.of("/import", "/admin");
            }
        });
        return new Navigation(beans.getBeanProvider(NavigationContributor.class));
    }
}
