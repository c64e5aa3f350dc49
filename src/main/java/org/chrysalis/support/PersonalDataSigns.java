package org.chrysalis.support;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.chrysalis.support.PersonalData.Kind;

/** By what {@link PersonalData} is known in a text, the surest sign first. */
final class PersonalDataSigns {

    /** @param mark the group that is shown as found; 0 for all that matched */
    record Sign(Kind kind, Pattern pattern, int mark, Predicate<MatchResult> holds) {

        static Sign of(Kind kind, String pattern) {
            return of(kind, pattern, match -> true);
        }

        static Sign of(Kind kind, String pattern, Predicate<MatchResult> holds) {
            Pattern compiled = Pattern.compile(pattern);
            return new Sign(kind, compiled, compiled.matcher("").groupCount() > 0 ? 1 : 0, holds);
        }
    }

    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final String MONTH =
            "(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
                    + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String DATE = "(?:" + DAY + "[/.-](?:0?[1-9]|1[0-2])[/.-](?:" + YEAR + "|\\d\\d)|" + YEAR
            + "-(?:0[1-9]|1[0-2])-[0-3]\\d|" + DAY + "(?:st|nd|rd|th)?(?: of)? " + MONTH + ",? " + YEAR + "|" + MONTH
            + " "
            + DAY + "(?:st|nd|rd|th)?,? " + YEAR + ")\\b";
    private static final String BIRTH = "(?i:born|d\\.?o\\.?b\\.?|date of birth|birth ?date|birthday)";
    /**
     * As case notes write it: "030411", "03 04 2011". Six digits are a day only where nothing but a word or two parts
     * them.
     */
    private static final String CLOSE_DATE =
            "(?:0[1-9]|[12]\\d|3[01]) ?(?:0[1-9]|1[0-2]) ?(?:19|20)?\\d\\d(?![\\w-]|[.,/]\\d)";
    /** What shortens a word before a number: "no.943" and "Tel.0770" are no decimals. */
    private static final String SHORT = "(?<=\\b(?i:no|nos|nr|tel|mob|ph|nhs)[.,])";

    /** A number with nothing between it and what it is: "NHS9434765919". */
    private static final String CLOSE_TO_NHS = "(?<=\\b(?i:nhs(?: ?(?:no|nr|number|num))?))";

    private static final String THING =
            "(?i:project|programme|program|service|model|idea|pilot|initiative|approach|scheme"
                    + "|team|group|hub|app|tool|method|framework|charity|organisation|partnership|collaborative|forum"
                    + "|board)";

    private static final String POSTCODE = "(?:(?i:[A-Z]{1,2}\\d[A-Z\\d]?) ?\\d(?i:[A-Z]{2}))\\b";
    // In small letters only where there is such an area and no ordinal: "12 a1 2nd" and "4 e1 3rd" are none.
    private static final String SMALL_POSTCODE =
            "(?i:(?:ab|al|b|ba|bb|bd|bh|bl|bn|br|bs|bt|ca|cb|cf|ch|cm|co|cr|ct|cv|cw"
                    + "|da|dd|de|dg|dh|dl|dn|dt|dy|e|ec|eh|en|ex|fk|fy|g|gl|gu|gy|ha|hd|hg|hp|hr|hs|hu|hx"
                    + "|ig|im|ip|iv|je|ka|kt|kw|ky|l|la|ld|le|ll|ln|ls|lu|m|me|mk|ml|n|ne|ng|nn|np|nr|nw|ol|ox"
                    + "|pa|pe|ph|pl|po|pr|rg|rh|rm|s|sa|se|sg|sk|sl|sm|sn|so|sp|sr|ss|st|sw|sy"
                    + "|ta|td|tf|tn|tq|tr|ts|tw|ub|w|wa|wc|wd|wf|wn|wr|ws|wv|yo|ze)\\d[a-z\\d]?"
                    + " ?(?!1st|2nd|3rd|\\dth)\\d[abd-hjlnp-uw-z]{2})\\b";
    private static final String HOUSE = "(?!(?:19|20)\\d\\d\\b)\\d{1,4}[A-Za-z]?";
    private static final String ROAD =
            "street|st|road|rd|lane|ln|avenue|ave|close|drive|crescent|court|gardens|grove|terrace|mews";
    private static final String STREET =
            "(?:[A-Z][\\w'\\u2019.-]*[ ,\\n]{1,2}){0,3}(?i:" + ROAD + "|way|place|row|walk|rise)\\b";
    // In a hurry streets are typed without capitals; then only the word "road" or its like tells that it is one.
    private static final String PLACE_WORD = "[\\w'\\u2019.-]{1,30}[ ,\\n]{1,2}";
    private static final String ANY_STREET = "(?:" + PLACE_WORD + "){1,3}(?i:" + ROAD + ")\\b";
    private static final String LIVING = "(?i:lives|living|live|lived|address(?: is)?:?)(?i: at| in)?";
    private static final String LIVING_AT = "(?i:(?:lives|living|live|lived) at|address(?: is)?:?)";

    private static final String CHILDS_AGE = "(?:1[0-8]|\\d)";
    private static final String PERSON =
            "(?i:child|kid|girl|boy|baby|toddler|teenager|youngster|young person|young man|young woman|son"
                    + "|daughter|brother|sister|sibling|twin|mother|mum|father|dad|parent|carer"
                    + "|grandmother|grandfather|nan|grandad"
                    + "|aunt|uncle|niece|nephew|cousin|stepson|stepdaughter"
                    + "|pupil|student|care leaver|service user|lad|lass)";
    /** What follows where a name is not told. */
    private static final String TOLD = "(?!(?i:none|not|never|no|kept|known|held|withheld|changed|removed"
            + "|protected|confidential|unknown|hidden|left|used|only|always|taken|recorded|shared|stored)\\b)";

    private static final String IS = "(?i: is|'s|\\u2019s|:|  ?was) " + TOLD;
    private static final String NAME_IS = "(?i:(?:first |full |real |last )?(?:name|surname))" + IS;
    private static final String NAME_DASH =
            "(?i:(?:first |full |real |last )?(?:name|surname)) ?[-\\u2013\\u2014] ?" + TOLD;
    private static final String NAMES_ARE =
            "(?i:(?:first |full |real |last )?(?:names|surnames)(?: are| were|:)) " + TOLD;
    private static final String CAPITAL = "\\p{Lu}[\\p{Ll}\\u2019'-]+";

    private static final String CAPITALS = CAPITAL + "(?:(?:, ?| (?:and|&) )" + CAPITAL + "){0,8}";

    static final List<Sign> ALL = List.of(
            Sign.of(
                    Kind.NHS_NUMBER,
                    "(?=\\d)(?:(?<![\\w.,\\u00a3+-])|" + SHORT + "|" + CLOSE_TO_NHS
                            + ")\\d{3}[ .-]?\\d{3}[ .-]?\\d{4}(?![\\w-]|[.,]\\d)",
                    match -> isNhsNumber(match.group())),
            Sign.of(
                    Kind.NATIONAL_INSURANCE_NUMBER,
                    "\\b(?i:(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]) ?\\d{2} ?\\d{2} ?\\d{2}"
                            + " ?(?i:[A-D])\\b"),
            // A unique pupil number, and the numbers of the systems that hold children's records.
            Sign.of(Kind.CASE_NUMBER, "\\b[A-HJ-NP-RT-Z]\\d{11}[A-Z\\d]\\b"),
            Sign.of(
                    Kind.CASE_NUMBER,
                    "\\b(?i:mosaic|liquidlogic|lcs|ics|eclipse|care ?first|upn|person|client|child)"
                            + "(?i: id| no\\.?| number| ref(?:erence)?){1,2}(?: is)?[ :#]{0,3}\\d{4,}\\b"),
            Sign.of(
                    Kind.EMAIL,
                    "[\\w.%+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}",
                    match -> !isAtWork(match.group().toLowerCase(Locale.ROOT))),
            Sign.of(
                    Kind.TELEPHONE,
                    "(?:(?<![\\w.,\\u00a3/+-])|" + SHORT
                            + ")(?:\\(?(?:\\+|00)44\\)?[ -]?(?:\\(0\\)[ -]?)?|\\(?0)[127](?:["
                            + " ()-]{0,2}\\d){8,9}(?![\\w-]|[.,]\\d)"),
            // With dots a number is one only in long parts, which no date and no version has.
            Sign.of(
                    Kind.TELEPHONE,
                    "(?:(?<![\\w.,\\u00a3/+-])|" + SHORT + ")(?:\\(?(?:\\+|00)44\\)?[ .]?|0)[127]\\d{1,3}"
                            + "(?:\\.\\d{3,7}){1,2}(?![\\w-]|[.,]\\d)",
                    match -> digits(match.group()).length() >= 10),
            Sign.of(
                    Kind.DATE_OF_BIRTH,
                    "\\b(?=" + BIRTH + ")(?<!" + THING + " (?:was |being )?)" + BIRTH
                            + "\\b(?:(?<=(?i:o\\.?b))\\.)?[^.;!?\\n\\d]{0,25}?("
                            + DATE + ")"),
            Sign.of(
                    Kind.DATE_OF_BIRTH,
                    "\\b(?=(?i:turn))(?<!" + THING
                            + " (?:has |will |had )?)(?i:turned|turns|turning|turn) (?:1\\d|2[0-5]|\\d)"
                            + "(?i: years old)?(?i: on)?(?i: the)? (" + DATE + "|" + DAY + "(?:st|nd|rd|th)?(?: of)? "
                            + MONTH
                            + "\\b)"),
            Sign.of(
                    Kind.DATE_OF_BIRTH,
                    "\\b(?=" + BIRTH + ")(?<!" + THING + " (?:was |being )?)" + BIRTH
                            + "[ :.,(=-]{0,4}(?i:(?:is|was|on)[ :]{1,2})?(?<!\\d)(" + CLOSE_DATE + ")"),
            // Without the year it still is the day on which one person was born.
            Sign.of(
                    Kind.DATE_OF_BIRTH,
                    "\\b(?:(?i:his|her|my)|" + PERSON
                            + "['\\u2019]?s) (?i:birthday (?:is|was|falls)(?: on)?(?: the)?) ("
                            + DAY + "(?:st|nd|rd|th)?(?: of)? " + MONTH + "|" + MONTH + " " + DAY
                            + "(?:st|nd|rd|th)?)\\b"),
            Sign.of(Kind.DATE_OF_BIRTH, "(?<![\\d/])(" + DATE + ")[ ,(-]{1,3}(?i:d\\.?o\\.?b|date of birth)\\b"),
            Sign.of(Kind.ADDRESS, "\\b" + HOUSE + ",? (?:[A-Z][\\w'\\u2019.-]*[ ,\\n]{1,2}){1,8}" + POSTCODE),
            Sign.of(
                    Kind.ADDRESS,
                    "\\b" + HOUSE + ",? " + ANY_STREET + "[ ,\\n.]{1,2}(?:" + PLACE_WORD + "){0,3}" + POSTCODE),
            Sign.of(Kind.ADDRESS, "\\b" + LIVING + " (" + HOUSE + "[ ,\\n]{1,2}" + POSTCODE + ")"),
            Sign.of(Kind.ADDRESS, "\\b(?i:number|no\\.?|house|flat) ?" + HOUSE + "[ ,\\n]{1,2}" + POSTCODE),
            Sign.of(Kind.ADDRESS, "\\b" + HOUSE + "[ ,\\n]{1,2}[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b"),
            Sign.of(Kind.ADDRESS, "\\b" + HOUSE + "[ ,\\n]{1,2}" + SMALL_POSTCODE),
            Sign.of(Kind.ADDRESS, "\\b" + POSTCODE + "[ ,(]{1,3}(?i:number|no\\.?|house|flat) ?" + HOUSE + "\\b"),
            Sign.of(Kind.ADDRESS, "\\b" + LIVING + " (" + HOUSE + ",? " + STREET + ")"),
            Sign.of(Kind.ADDRESS, "\\b" + LIVING_AT + " (" + HOUSE + ",? " + ANY_STREET + ")"),
            // Where somebody lives, told of them by name; the first name tells a person from a place.
            Sign.of(
                    Kind.ADDRESS,
                    "\\b(" + CAPITAL + "(?: " + CAPITAL + ")?,? (?:(?i:aged) " + CHILDS_AGE + ",? )?(?i:of|from|at) "
                            + HOUSE + ",? " + STREET + ")",
                    match -> FirstNames.contain(match.group(1).split("[ ,]")[0])),
            // One child of an age; a group of children of an age is not one.
            Sign.of(
                    Kind.AGE,
                    "\\b(?i:an?|the|our|his|her|their|this|one) (" + CHILDS_AGE + "[ -](?i:year|yr)[ -](?i:old) (?:"
                            + PERSON + "|(?i:who|from|called|named|male|female))\\b)"),
            Sign.of(
                    Kind.AGE,
                    "\\b(?:" + PERSON + "|" + CAPITAL + "),? (?i:who (?:is|was) |(?:is|was) )?((?i:aged) " + CHILDS_AGE
                            + ")\\b" + "(?! ?(?:to|-|\\u2013|and|or|\\+|plus|up)(?!\\p{L}))(?!\\+)"),
            Sign.of(
                    Kind.NAME,
                    "\\b(?:" + PERSON + "|(?i:family))(?:['\\u2019]?s['\\u2019]?)? " + NAME_IS
                            + "([\\p{L}\\u2019'-]+)"),
            Sign.of(
                    Kind.NAME,
                    "\\b(?i:name|surname) (?i:of )(?i:(?:an?|the|this|our|his|her|their|my) )?(?:" + PERSON + ")" + IS
                            + "([\\p{L}\\u2019'-]+)"),
            Sign.of(
                    Kind.NAME,
                    "\\b(?i:(?:first |full )?name) ?[:\\u2013\\u2014-] ?([\\p{L}\\u2019'-]+)",
                    match -> FirstNames.contain(capitalised(match.group(1)))),
            Sign.of(
                    Kind.NAME,
                    "\\b(?:" + PERSON + "|(?i:her|his))(?:['\\u2019]?s['\\u2019]?)? " + NAME_DASH + "(" + CAPITAL
                            + "|\\p{Lu}{2,})"),
            // "Their name" may be a partner's; "hers" and "his" are one person's.
            Sign.of(Kind.NAME, "\\b(?i:her|his) " + NAME_IS + "(" + CAPITAL + ")"),
            Sign.of(
                    Kind.NAME,
                    "\\b(?i:her|his|their|my) " + NAME_IS + "(\\p{L}+)",
                    match -> FirstNames.contain(capitalised(match.group(1)))),
            // Of several at once, which is how siblings are told of; all of the names that follow one another.
            Sign.of(
                    Kind.NAME,
                    "\\b(?:" + PERSON + "|(?i:children))(?:['\\u2019]?s['\\u2019]?)? " + NAMES_ARE + "(" + CAPITALS
                            + ")"),
            Sign.of(
                    Kind.NAME,
                    "\\b(?:" + PERSON + "|(?i:children|her|his|their|our|my))(?:['\\u2019]?s['\\u2019]?)? " + NAMES_ARE
                            + "((\\p{L}+)(?: (?:and|&) \\p{L}+|, ?\\p{L}+)?)",
                    match -> FirstNames.contain(capitalised(match.group(2)))),
            Sign.of(
                    Kind.NAME,
                    "\\b(?:(?:" + PERSON + ")s|(?i:children)) (?:(?i:called|named|known as) )?(" + CAPITAL + "(?:, ?"
                            + CAPITAL + "){0,8} (?:and|&) " + CAPITAL + ")",
                    match -> FirstNames.contain(match.group(1).split("[ ,]")[0])),
            Sign.of(Kind.NAME, "\\b(?:" + PERSON + ")[^.;!?\\n]{0,25}? (?i:called|named|known as) (" + CAPITAL + ")"),
            Sign.of(
                    Kind.NAME,
                    "\\b(?=(?i:called|named|known as) )(?<!" + THING
                            + ",? (?:is |was |now |we |they |sometimes )?)(?i:called|named|known as) (" + CAPITAL
                            + ")(?! \\p{Lu})",
                    match -> FirstNames.contain(match.group(1))),
            Sign.of(
                    Kind.NAME,
                    "\\b(?:" + PERSON + ")(?:,? | ?\\()(" + CAPITAL + ")(?!['\\u2019]?\\p{L})",
                    match -> FirstNames.contain(match.group(1))),
            Sign.of(
                    Kind.NAME,
                    "\\b(" + "\\p{Lu}\\p{Ll}+" + ")(?:['\\u2019]s (?:" + PERSON
                            + "|(?i:family|foster carers?|school|social worker))\\b" + "| ?\\(\\d{1,2}\\)|, \\d{1,2},)",
                    match -> FirstNames.contain(match.group(1))));

    private static final Pattern WORK =
            Pattern.compile("@(?:[\\w-]+\\.)*(?:gov\\.uk|gov\\.scot|gov\\.wales|nhs\\.uk|nhs\\.net|police\\.uk|mod\\.uk"
                    + "|parliament\\.uk|cjsm\\.net|example|example\\.(?:com|org|net))\\.?$");
    private static final Pattern MAILBOX =
            Pattern.compile("^(?:info|team|contact|hello|enquiries|office|admin|support|help|participation|noreply"
                    + "|head|reception|senco|safeguarding)@");

    private PersonalDataSigns() {}

    /** Ten digits, the last of which is worked out from the others by weights of ten down to two, modulo eleven. */
    static boolean isNhsNumber(String text) {
        String digits = digits(text);
        int sum = 0;
        for (int place = 0; place < 9; place++) {
            sum += (10 - place) * Character.digit(digits.charAt(place), 10);
        }
        int check = (11 - sum % 11) % 11;
        return check == Character.digit(digits.charAt(9), 10)
                && digits.chars().distinct().count() > 1;
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    /**
     * Colleagues of public bodies (of no school or college: pupils have addresses there, too), mailboxes of nobody in
     * particular, and domains that are reserved for examples.
     */
    private static boolean isAtWork(String address) {
        return WORK.matcher(address).find() || MAILBOX.matcher(address).find();
    }
}
