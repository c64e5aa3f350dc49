package org.chrysalis.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chrysalis.support.PersonalData.Found;
import org.chrysalis.support.PersonalData.Kind;
import org.chrysalis.testing.CountedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    /** All signs together, at one character: patterns that begin anew at each one would look tens of thousands of times. */
    private static final double LOOKS = 1_000;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            NHS_NUMBER                | her number is 943 476 5919 and           | 943 476 5919
            NHS_NUMBER                | NHS: 9434765919.                         | 9434765919
            NHS_NUMBER                | (943-476-5919)                           | 943-476-5919
            NHS_NUMBER                | NHS no.9434765919 was                    | 9434765919
            NHS_NUMBER                | NHS number 943.476.5919                  | 943.476.5919
            NHS_NUMBER                | NHS9434765919                            | 9434765919
            NHS_NUMBER                | nhs no9434765919 was                     | 9434765919
            NATIONAL_INSURANCE_NUMBER | NI number QQ 12 34 56 C, JG103759A       | JG103759A
            NATIONAL_INSURANCE_NUMBER | ni ab 12 34 56 c                         | ab 12 34 56 c
            CASE_NUMBER               | UPN H801200001001 was                    | H801200001001
            CASE_NUMBER               | see Mosaic ID 1204558                    | Mosaic ID 1204558
            CASE_NUMBER               | LCS number: 44120                        | LCS number: 44120
            EMAIL                     | write to jayden2009@gmail.com.           | jayden2009@gmail.com
            EMAIL                     | kelly.b@outlook.co.uk                    | kelly.b@outlook.co.uk
            EMAIL                     | jsmith09@oakwood.sch.uk                  | jsmith09@oakwood.sch.uk
            EMAIL                     | b2004117@college.ac.uk wrote             | b2004117@college.ac.uk
            TELEPHONE                 | ring 07700 900123                        | 07700 900123
            TELEPHONE                 | on +44 7700 900 123,                     | +44 7700 900 123
            TELEPHONE                 | (01632) 960123                           | (01632) 960123
            TELEPHONE                 | 020 7946 0958                            | 020 7946 0958
            TELEPHONE                 | 01632-960-123                            | 01632-960-123
            TELEPHONE                 | Tel.07700900123                          | 07700900123
            TELEPHONE                 | her mum, 07700.900.123, said             | 07700.900.123
            TELEPHONE                 | 07700.900123                             | 07700.900123
            TELEPHONE                 | ring 020.7946.0958.                      | 020.7946.0958
            TELEPHONE                 | +44.7700.900.123                         | +44.7700.900.123
            TELEPHONE                 | (+44) 7700 900123                        | (+44) 7700 900123
            TELEPHONE                 | on (+44)7700 900 123,                    | (+44)7700 900 123
            TELEPHONE                 | (0044) 7700 900123                       | (0044) 7700 900123
            DATE_OF_BIRTH             | DOB 12/03/2010                           | 12/03/2010
            DATE_OF_BIRTH             | D.O.B. 12/03/2010                        | 12/03/2010
            DATE_OF_BIRTH             | dob. 12 March 2010                       | 12 March 2010
            DATE_OF_BIRTH             | D.O.B: 3-4-09                            | 3-4-09
            DATE_OF_BIRTH             | was born on the 12th March 2010          | 12th March 2010
            DATE_OF_BIRTH             | date of birth is 2010-03-12              | 2010-03-12
            DATE_OF_BIRTH             | 12 March 2010 (DOB)                      | 12 March 2010
            DATE_OF_BIRTH             | She turned 14 on 3.4.2012                | 3.4.2012
            DATE_OF_BIRTH             | who turns 9 on the 3rd of April          | 3rd of April
            DATE_OF_BIRTH             | DOB 030411                               | 030411
            DATE_OF_BIRTH             | dob: 03 04 2011, seen                    | 03 04 2011
            DATE_OF_BIRTH             | D.O.B. 03042011                          | 03042011
            DATE_OF_BIRTH             | her date of birth is 030411.             | 030411
            DATE_OF_BIRTH             | Kim, born 030411                         | 030411
            DATE_OF_BIRTH             | His birthday is 3 April                  | 3 April
            DATE_OF_BIRTH             | the child's birthday was on the 3rd of May | 3rd of May
            DATE_OF_BIRTH             | her birthday falls on June 4th           | June 4th
            ADDRESS                   | 12 ml4 5tt                               | 12 ml4 5tt
            ADDRESS                   | at 4b, bn32ab since                      | 4b, bn32ab
            ADDRESS                   | 12 Ml4 5tt                               | 12 Ml4 5tt
            ADDRESS                   | 14 acacia road, bn3 2ab                  | 14 acacia road, bn3 2ab
            ADDRESS                   | 7 the old close, hove, bn3 2ab           | 7 the old close, hove, bn3 2ab
            ADDRESS                   | lives at 12 BN3 2AB                      | 12 BN3 2AB
            ADDRESS                   | she lives at 12, bn3 2ab                 | 12, bn3 2ab
            ADDRESS                   | they live at 14 acacia road              | 14 acacia road
            ADDRESS                   | 12 Marsh Lane, Marlhaven MH1 2AB         | 12 Marsh Lane, Marlhaven MH1 2AB
            ADDRESS                   | from 4b Oak Road LS1 4ab                 | 4b Oak Road LS1 4ab
            ADDRESS                   | MH1 2AB, number 12                       | MH1 2AB, number 12
            ADDRESS                   | flat 3, LS1 4AB                          | flat 3, LS1 4AB
            ADDRESS                   | the family lives at 12 Marsh Lane        | 12 Marsh Lane
            ADDRESS                   | Kayla Smith of 12 Mill Lane told us      | Kayla Smith of 12 Mill Lane
            ADDRESS                   | Jade, from 4b Oak Road, said             | Jade, from 4b Oak Road
            AGE                       | a girl, aged 14, told us                 | aged 14
            AGE                       | Jayden aged 9                            | aged 9
            AGE                       | a 14-year-old girl                       | 14-year-old girl
            AGE                       | her 3 year old son                       | 3 year old son
            NAME                      | The child's name is jayden               | jayden
            NAME                      | the child’s full name is Kelly           | Kelly
            NAME                      | childs name is Sam                       | Sam
            NAME                      | the kid's name is Kai                    | Kai
            NAME                      | Name of child is Sam Brown               | Sam
            NAME                      | Child's name - Jordan                    | Jordan
            NAME                      | Child name - Jordan Smith                | Jordan
            NAME                      | child’s name – ZEBEDEE                   | ZEBEDEE
            NAME                      | NAME: JORDAN SMITH                       | JORDAN
            NAME                      | name - jordan                            | jordan
            NAME                      | a young person (Jordan) told us          | Jordan
            NAME                      | her daughter (Lily)                      | Lily
            NAME                      | name of the young person: Jade           | Jade
            NAME                      | Name: Kayleigh Smith                     | Kayleigh
            NAME                      | first name : Jade, seen                  | Jade
            NAME                      | Her name is Jade                         | Jade
            NAME                      | His name's Tyler                         | Tyler
            NAME                      | his name’s Zebedee.                      | Zebedee
            NAME                      | her first name was jade                  | jade
            NAME                      | my name is Tyler and                     | Tyler
            NAME                      | The child's name's Kelly                 | Kelly
            NAME                      | Children's names are Kim and Lee         | Kim and Lee
            NAME                      | The brothers' names are Tom and Ali      | Tom and Ali
            NAME                      | the kids’ first names: Zebedee, Kofi and Ada. | Zebedee, Kofi and Ada
            NAME                      | siblings names are tom and ali           | tom and ali
            NAME                      | Their names are Tom and Kofi             | Tom and Kofi
            NAME                      | the twins' names were Ada & Bea          | Ada & Bea
            NAME                      | the brothers Tom and Ali moved           | Tom and Ali
            NAME                      | two sisters called Jade and Kofi         | Jade and Kofi
            NAME                      | Mother's surname: Bright                 | Bright
            NAME                      | a boy in the home called Kofi            | Kofi
            NAME                      | one of them is called Jayden             | Jayden
            NAME                      | her daughter, Lily, said                 | Lily
            NAME                      | Tyler's mum told us                      | Tyler
            NAME                      | Tom's mum told us                        | Tom
            NAME                      | Her real name is tom                     | tom
            NAME                      | Siobhan’s family moved                   | Siobhan
            NAME                      | Chloe (15) said                          | Chloe
            NAME                      | Maisie, 12, wrote                        | Maisie
            """)
    void finds(Kind kind, String text, String words) {
        assertThat(PersonalData.in(text))
                .extracting(Found::kind, found -> text.substring(found.start(), found.end()))
                .contains(org.assertj.core.groups.Tuple.tuple(kind, words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MAR-01 goes on, and so does MAR-1204 of 2026",
                "£1,250,000 from April, £9434765919 and 9,434,765,919 in all",
                "9434765918 has a wrong check digit",
                "0000000000",
                "young people aged 16 to 25",
                "care leavers aged 16-25, children aged 5 or under, people aged 18 and over, those aged 11–17",
                "a review about a care-experienced young woman aged 20",
                "the 14-year-olds of both schools; 16+; ages 10 to 14",
                "a 3-year-old programme and a 5 year old service",
                "We meet on 12 March 2026 and again on 26/03/2026.",
                "Ofsted came on 4 June 2019",
                "the service was born on 12 March 2024",
                "NHS 943 beds, NHS9434765918 and project name - Warm hubs; the child's name - never used",
                "its birthday is 3 April, the birthday was 3 April; young people (Ofsted), a child (Year 9)",
                "the office is near MH1 2AB",
                "in 2025 the Town Hall moved to SW1A 1AA",
                "grace.okafor@marlhaven.gov.uk, sam@nhs.net, info@thecharity.org.uk, staff@marlhaven.example",
                "call the helpline on 0800 1111 or 0300 123 4567",
                "a model called Mockingbird, a project called Jude, known as No Wrong Door",
                "the programme, called Ruby, begins",
                "the child's name is never used; the family’s name is kept out",
                "the name of the child is never used, and the kids name their own price",
                "the service was born. 12 March 2026 is its birthday no more",
                "version 943.476.5918, and 1.9434765919 in all",
                "her name is not used, his name was changed, their name is Bright Futures, her name is on no list",
                "the office@oakwood.sch.uk or senco@oakwood.sch.uk answers; j.smith@marlhaven.gov.uk is a colleague",
                "the hub turned 2 on 3 April 2026, and the project turns 5 on 1 May",
                "12 staff moved by way of the office to SW1A 1AA; in section 12 a1 2nd; 14 of 20 meet near MH1 2AB",
                "3 teams on the way to SW1A 1AA; they live 20 minutes from the road, and 5 of them live close to court",
                "the children's names are never used, the families' names are kept out, their names are changed",
                "children's names are in no record; siblings' names are those that they chose; our names are Bright and Sons",
                "Children's names: Not recorded. Parents' names: None. Siblings' surnames: Confidential",
                "the sisters' names are not known, and the twins' names were changed",
                "their names are on the list; the parents' names are held elsewhere",
                "Parents and carers, May 2026; parents, April and June 2026; young people, Grace Okafor and Sam Hill",
                "the DOB field is empty, DOB 991341 is an order, DOB column 030411 of form 12, born 2026 030 411",
                "order 030411 and invoice 03 04 11, 120326 of 030411",
                "12 e1 1st, 4 b2 2nd and 7 n1 3rd, 20 ab12 3pm and 12 m1 9am, section 12 b4 4th, 12 x1 2ab",
                "no child is named, and no family's name is recorded",
                "Grace Okafor leads; Tyler's team tends it; Harry leads with Sarah",
                "The boy Scouts and the student Council, mum's group",
                "supported by 12 social workers over 24 months, 3 of 10 criteria, 75% by 2027-03-31",
                "version 10.12.2025 of the framework, section 17, 2024/25, s.47",
                "three of five young people said that they were called back",
                "8c1f3f60-0a12-4c07-9123-077009001234",
                "from 01.02.2024 to 01.03.2025, version 02.1234.5, 0113.496 and 012.345.678.901.234 in all",
                "AB123456 is an order, and so is H8012",
                "the Hub at 12 Mill Lane, Marlhaven House at 3 High Street and the family of 12 on Oak Road",
                ""
            })
    void leavesAlone(String text) {
        assertThat(PersonalData.in(text)).isEmpty();
    }

    @Test
    void tellsWhatItFoundInTheOrderOfTheTextAndNoneTwice() {
        String text = "Her daughter Lily, born 12/03/2010, lives at 12 Marsh Lane, Marlhaven MH1 2AB: 07700 900123";

        assertThat(PersonalData.in(text))
                .extracting(Found::kind)
                .containsExactly(Kind.NAME, Kind.DATE_OF_BIRTH, Kind.ADDRESS, Kind.TELEPHONE);
    }

    @Test
    void masksWhatItFoundAndNothingElse() {
        assertThat(PersonalData.masked("Ring 07700 900123 about her daughter Lily, by 12 March 2026."))
                .isEqualTo("Ring \u25a0\u25a0\u25a0 about her daughter \u25a0\u25a0\u25a0, by 12 March 2026.");
        assertThat(PersonalData.masked("Nobody here")).isEqualTo("Nobody here");
    }

    /** The demonstration looks real, and nothing in it is about anybody. */
    @Test
    void findsNobodyInTheDemonstration() throws IOException {
        for (String line : Files.readAllLines(Path.of("src/main/resources/demo/scenario.json"))) {
            List<String> found = PersonalData.in(line).stream()
                    .map(each -> line.substring(each.start(), each.end()))
                    .toList();
            assertThat(found).as(line).isEmpty();
        }
    }

    /** Anybody may send a form, and as much as two megabytes of it. */
    @Test
    void looksNoMoreOftenAtACharacterWhereItFindsAVeryGreatDeal() {
        CountedText many = new CountedText("a@b.io ".repeat(20_000));

        assertThat(PersonalData.masked(many).equals("\u25a0\u25a0\u25a0 ".repeat(20_000)))
                .as("all of it masked and nothing else")
                .isTrue();
        assertThat(many.looksPerCharacter()).isLessThan(LOOKS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A ",
                "1 A",
                "0",
                "child ",
                "12 Aa ",
                "born ",
                "1 a ",
                "1 road ",
                "1 1 road a ",
                "lives at 1 ",
                "her name is ",
                "turned 1 on ",
                "a",
                "a-",
                "@a."
            })
    void looksNoMoreOftenAtACharacterHoweverMuchIsTyped(String part) {
        CountedText hard = new CountedText(part.repeat(40_000 / part.length()) + "@");

        PersonalData.in(hard);

        assertThat(hard.looksPerCharacter()).isLessThan(LOOKS);
    }
}
