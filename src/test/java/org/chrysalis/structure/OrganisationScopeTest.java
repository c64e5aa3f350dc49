package org.chrysalis.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;
import org.springframework.data.repository.Repository;

/** What an organisation owns is asked for with the organisation, in the query itself and not by a look at the answer. */
class OrganisationScopeTest {

    /** What no organisation can be known for: the holder of a link has signed in nowhere, and a person has several. */
    private static final Set<String> ACROSS = Set.of(
            "InvitationRepository.findByTokenHash",
            "InvitationRepository.takeByTokenHash",
            "MembershipRepository.findByPersonId",
            "MembershipRepository.findByPersonIdAndActiveTrue");

    /** Read once for all tests: that takes longer than all that is asked of them. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.chrysalis");

    @Test
    void repositoriesOfOwnedEntitiesFindWithinAnOrganisation() {
        List<String> unscoped = repositories()
                .filter(repository -> isOwned(entity(repository)))
                .flatMap(repository -> Arrays.stream(repository.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic() && !knowsTheOrganisation(method))
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .filter(method -> !ACROSS.contains(method))
                .sorted()
                .toList();
        assertThat(unscoped).isEmpty();
    }

    @Test
    void nobodyFindsAnOwnedEntityByItsIdAlone() {
        Set<String> owned = repositories()
                .filter(repository -> isOwned(entity(repository)))
                .map(Class::getName)
                .collect(Collectors.toSet());
        List<String> byId = CLASSES.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> owned.contains(call.getTargetOwner().getName()))
                .filter(OrganisationScopeTest::readsByIdAlone)
                .map(JavaMethodCall::getDescription)
                .toList();
        assertThat(byId).isEmpty();
    }

    private static Stream<Class<?>> repositories() {
        return CLASSES.stream()
                .filter(type -> type.isInterface() && type.isAssignableTo(Repository.class))
                .map(JavaClass::reflect);
    }

    private static Class<?> entity(Class<?> repository) {
        return ResolvableType.forClass(repository).as(Repository.class).resolveGeneric(0);
    }

    /** A link for a password is its person's, one each: the organisation in it only says who made it. */
    private static boolean isOwned(Class<?> entity) {
        return entity.isAnnotationPresent(Entity.class)
                && !entity.getSimpleName().equals("PasswordLink")
                && Arrays.stream(entity.getDeclaredFields())
                        .anyMatch(field -> field.getName().equals("organisationId"));
    }

    private static boolean knowsTheOrganisation(Method method) {
        return Arrays.stream(method.getParameters()).map(Parameter::getName).anyMatch("organisationId"::equals);
    }

    private static boolean readsByIdAlone(JavaMethodCall call) {
        return Set.of("findById", "getReferenceById", "findAll", "findAllById", "existsById", "deleteById")
                .contains(call.getTarget().getName());
    }
}
