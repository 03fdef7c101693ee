#include "embedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char outcome_types[] = {
#embed "../Tables/outcome-types.tsv"
};
static const unsigned char behaviours[] = {
#embed "../Tables/behaviours.tsv"
};
static const unsigned char channels[] = {
#embed "../Tables/channels.tsv"
};
static const unsigned char changes[] = {
#embed "../Tables/changes.tsv"
};
static const unsigned char areas[] = {
#embed "../Tables/areas.tsv"
};
static const unsigned char order_kinds[] = {
#embed "../Tables/order-kinds.tsv"
};
static const unsigned char order_origins[] = {
#embed "../Tables/order-origins.tsv"
};
static const unsigned char condition_types[] = {
#embed "../Tables/condition-types.tsv"
};
static const unsigned char deadlines[] = {
#embed "../Tables/deadlines.tsv"
};
static const unsigned char risk_tools[] = {
#embed "../Tables/risk-tools.tsv"
};
static const unsigned char risk_topics[] = {
#embed "../Tables/risk-topics.tsv"
};
static const unsigned char warning_signs[] = {
#embed "../Tables/warning-signs.tsv"
};
static const unsigned char warning_words[] = {
#embed "../Tables/warning-words.tsv"
};
static const unsigned char act_gravity[] = {
#embed "../Tables/act-gravity.tsv"
};
static const unsigned char escalation[] = {
#embed "../Tables/escalation.tsv"
};
static const unsigned char bank_holidays[] = {
#embed "../Tables/bank-holidays.tsv"
};
static const unsigned char vocabulary[] = {
#embed "../Tables/vocabulary.tsv"
};
static const unsigned char vocabulary_words[] = {
#embed "../Tables/vocabulary-words.tsv"
};
static const unsigned char classification_rules[] = {
#embed "../Tables/classification-rules.tsv"
};
static const unsigned char opinion_words[] = {
#embed "../Tables/opinion-words.tsv"
};
static const unsigned char opinion_weights[] = {
#embed "../Tables/opinion-weights.tsv"
};
static const unsigned char breach_words[] = {
#embed "../Tables/breach-words.tsv"
};
static const unsigned char condition_words[] = {
#embed "../Tables/condition-words.tsv"
};
static const unsigned char breach_matches[] = {
#embed "../Tables/breach-matches.tsv"
};
static const unsigned char breach_weights[] = {
#embed "../Tables/breach-weights.tsv"
};
static const unsigned char breach_thresholds[] = {
#embed "../Tables/breach-thresholds.tsv"
};
static const unsigned char page_report[] = {
#embed "../Pages/report.mustache"
};
static const unsigned char page_report_style[] = {
#embed "../Pages/report.css"
};
static const unsigned char sample_first_names[] = {
#embed "../Sample/first-names.tsv"
};
static const unsigned char sample_surnames[] = {
#embed "../Sample/surnames.tsv"
};
static const unsigned char sample_places[] = {
#embed "../Sample/places.tsv"
};
static const unsigned char sample_further_areas[] = {
#embed "../Sample/further-areas.tsv"
};
static const unsigned char sample_incidents[] = {
#embed "../Sample/incidents.tsv"
};
static const unsigned char sample_phrases[] = {
#embed "../Sample/phrases.tsv"
};
static const unsigned char story_a_right_of_reply[] = {
#embed "../Scenarios/a-right-of-reply.json"
};
static const unsigned char story_account_ending_40617[] = {
#embed "../Scenarios/account-ending-40617.json"
};
static const unsigned char guide_writing_scenarios[] = {
#embed "../Guides/writing-scenarios.md"
};
static const unsigned char guide_scenario_template[] = {
#embed "../Guides/scenario-template.json"
};
static const unsigned char story_bins_bays_and_a_bass_speaker[] = {
#embed "../Scenarios/bins-bays-and-a-bass-speaker.json"
};
static const unsigned char story_both_phones[] = {
#embed "../Scenarios/both-phones.json"
};
static const unsigned char story_closed_on_a_form[] = {
#embed "../Scenarios/closed-on-a-form.json"
};
static const unsigned char story_extra_care_with_your_rota[] = {
#embed "../Scenarios/extra-care-with-your-rota.json"
};
static const unsigned char story_forty_one_accounts[] = {
#embed "../Scenarios/forty-one-accounts.json"
};
static const unsigned char story_he_just_wants_to_talk[] = {
#embed "../Scenarios/he-just-wants-to-talk.json"
};
static const unsigned char story_i_havent_been_near_her[] = {
#embed "../Scenarios/i-havent-been-near-her.json"
};
static const unsigned char story_my_housing_officer[] = {
#embed "../Scenarios/my-housing-officer.json"
};
static const unsigned char story_names_the_form_would_not_take[] = {
#embed "../Scenarios/names-the-form-would-not-take.json"
};
static const unsigned char story_one_message_only[] = {
#embed "../Scenarios/one-message-only.json"
};
static const unsigned char story_she_is_only_small[] = {
#embed "../Scenarios/she-is-only-small.json"
};
static const unsigned char story_the_blue_diary[] = {
#embed "../Scenarios/the-blue-diary.json"
};
static const unsigned char story_the_ginger_jar_shop[] = {
#embed "../Scenarios/the-ginger-jar-shop.json"
};
static const unsigned char story_the_man_on_the_0742[] = {
#embed "../Scenarios/the-man-on-the-0742.json"
};
static const unsigned char story_the_running_club[] = {
#embed "../Scenarios/the-running-club.json"
};
static const unsigned char story_the_second_bookshop[] = {
#embed "../Scenarios/the-second-bookshop.json"
};
static const unsigned char story_three_in_the_morning[] = {
#embed "../Scenarios/three-in-the-morning.json"
};
static const unsigned char story_verbal_only[] = {
#embed "../Scenarios/verbal-only.json"
};
static const unsigned char story_where_are_you_now[] = {
#embed "../Scenarios/where-are-you-now.json"
};
static const unsigned char story_your_only_son[] = {
#embed "../Scenarios/your-only-son.json"
};
static const unsigned char report_classes[] = {
#embed "../Tables/report-classes.tsv"
};
static const unsigned char counting_rules[] = {
#embed "../Tables/counting-rules.tsv"
};
static const unsigned char age_bands[] = {
#embed "../Tables/age-bands.tsv"
};
static const unsigned char response_times[] = {
#embed "../Tables/response-times.tsv"
};
static const unsigned char outcome_times[] = {
#embed "../Tables/outcome-times.tsv"
};
static const unsigned char disclosure[] = {
#embed "../Tables/disclosure.tsv"
};

#define FILE_ENTRY(path, array) {path, array, sizeof(array)}

static const embedded_file files[] = {
    FILE_ENTRY("Tables/outcome-types.tsv", outcome_types),
    FILE_ENTRY("Tables/behaviours.tsv", behaviours),
    FILE_ENTRY("Tables/channels.tsv", channels),
    FILE_ENTRY("Tables/changes.tsv", changes),
    FILE_ENTRY("Tables/areas.tsv", areas),
    FILE_ENTRY("Tables/order-kinds.tsv", order_kinds),
    FILE_ENTRY("Tables/order-origins.tsv", order_origins),
    FILE_ENTRY("Tables/condition-types.tsv", condition_types),
    FILE_ENTRY("Tables/deadlines.tsv", deadlines),
    FILE_ENTRY("Tables/risk-tools.tsv", risk_tools),
    FILE_ENTRY("Tables/escalation.tsv", escalation),
    FILE_ENTRY("Tables/act-gravity.tsv", act_gravity),
    FILE_ENTRY("Tables/warning-words.tsv", warning_words),
    FILE_ENTRY("Tables/warning-signs.tsv", warning_signs),
    FILE_ENTRY("Tables/risk-topics.tsv", risk_topics),
    FILE_ENTRY("Tables/bank-holidays.tsv", bank_holidays),
    FILE_ENTRY("Tables/report-classes.tsv", report_classes),
    FILE_ENTRY("Tables/counting-rules.tsv", counting_rules),
    FILE_ENTRY("Tables/age-bands.tsv", age_bands),
    FILE_ENTRY("Tables/outcome-times.tsv", outcome_times),
    FILE_ENTRY("Tables/response-times.tsv", response_times),
    FILE_ENTRY("Tables/disclosure.tsv", disclosure),
    FILE_ENTRY("Tables/vocabulary.tsv", vocabulary),
    FILE_ENTRY("Tables/vocabulary-words.tsv", vocabulary_words),
    FILE_ENTRY("Tables/classification-rules.tsv", classification_rules),
    FILE_ENTRY("Tables/opinion-weights.tsv", opinion_weights),
    FILE_ENTRY("Tables/opinion-words.tsv", opinion_words),
    FILE_ENTRY("Tables/breach-words.tsv", breach_words),
    FILE_ENTRY("Tables/condition-words.tsv", condition_words),
    FILE_ENTRY("Tables/breach-matches.tsv", breach_matches),
    FILE_ENTRY("Tables/breach-weights.tsv", breach_weights),
    FILE_ENTRY("Tables/breach-thresholds.tsv", breach_thresholds),
    FILE_ENTRY("Pages/report.mustache", page_report),
    FILE_ENTRY("Pages/report.css", page_report_style),
    FILE_ENTRY("Sample/first-names.tsv", sample_first_names),
    FILE_ENTRY("Sample/surnames.tsv", sample_surnames),
    FILE_ENTRY("Sample/places.tsv", sample_places),
    FILE_ENTRY("Sample/further-areas.tsv", sample_further_areas),
    FILE_ENTRY("Sample/incidents.tsv", sample_incidents),
    FILE_ENTRY("Sample/phrases.tsv", sample_phrases),
    FILE_ENTRY("Scenarios/a-right-of-reply.json", story_a_right_of_reply),
    FILE_ENTRY("Scenarios/account-ending-40617.json", story_account_ending_40617),
    FILE_ENTRY("Guides/writing-scenarios.md", guide_writing_scenarios),
    FILE_ENTRY("Guides/scenario-template.json", guide_scenario_template),
    FILE_ENTRY("Scenarios/bins-bays-and-a-bass-speaker.json", story_bins_bays_and_a_bass_speaker),
    FILE_ENTRY("Scenarios/both-phones.json", story_both_phones),
    FILE_ENTRY("Scenarios/closed-on-a-form.json", story_closed_on_a_form),
    FILE_ENTRY("Scenarios/extra-care-with-your-rota.json", story_extra_care_with_your_rota),
    FILE_ENTRY("Scenarios/forty-one-accounts.json", story_forty_one_accounts),
    FILE_ENTRY("Scenarios/he-just-wants-to-talk.json", story_he_just_wants_to_talk),
    FILE_ENTRY("Scenarios/i-havent-been-near-her.json", story_i_havent_been_near_her),
    FILE_ENTRY("Scenarios/my-housing-officer.json", story_my_housing_officer),
    FILE_ENTRY("Scenarios/names-the-form-would-not-take.json", story_names_the_form_would_not_take),
    FILE_ENTRY("Scenarios/one-message-only.json", story_one_message_only),
    FILE_ENTRY("Scenarios/she-is-only-small.json", story_she_is_only_small),
    FILE_ENTRY("Scenarios/the-blue-diary.json", story_the_blue_diary),
    FILE_ENTRY("Scenarios/the-ginger-jar-shop.json", story_the_ginger_jar_shop),
    FILE_ENTRY("Scenarios/the-man-on-the-0742.json", story_the_man_on_the_0742),
    FILE_ENTRY("Scenarios/the-running-club.json", story_the_running_club),
    FILE_ENTRY("Scenarios/the-second-bookshop.json", story_the_second_bookshop),
    FILE_ENTRY("Scenarios/three-in-the-morning.json", story_three_in_the_morning),
    FILE_ENTRY("Scenarios/verbal-only.json", story_verbal_only),
    FILE_ENTRY("Scenarios/where-are-you-now.json", story_where_are_you_now),
    FILE_ENTRY("Scenarios/your-only-son.json", story_your_only_son),
    {0, 0, 0},
};

const embedded_file *embedded_files(void) { return files; }
