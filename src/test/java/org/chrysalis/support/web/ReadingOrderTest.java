package org.chrysalis.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** A form that says in which order its fields are read names fields that it has, each once. */
class ReadingOrderTest {

    @TestFactory
    Stream<DynamicTest> namesFieldsOfItsForm() {
        ClassPathScanningCandidateComponentProvider forms = new ClassPathScanningCandidateComponentProvider(false);
        forms.addIncludeFilter(new AnnotationTypeFilter(ReadingOrder.class));
        List<Class<?>> found = forms.findCandidateComponents("org.chrysalis").stream()
                .map(BeanDefinition::getBeanClassName)
                .<Class<?>>map(name -> ClassUtils.resolveClassName(name, null))
                .toList();
        assertThat(found).isNotEmpty();
        return found.stream().map(form -> DynamicTest.dynamicTest(form.getSimpleName(), () -> check(form)));
    }

    private static void check(Class<?> form) {
        assertThat(form.getAnnotation(ReadingOrder.class).value())
                .doesNotHaveDuplicates()
                .isSubsetOf(ErrorSummary.declaredIn(form).stream()
                        .map(Field::getName)
                        .toList());
    }
}
