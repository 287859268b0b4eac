---@meta fascia
-- What an instrument's file may say, for editors with the Lua language server: words, their fields, conditions,
-- and what functions may call. It is never run. A test holds it against the program in both directions.

---@alias fascia.id string a name of your own: small letters, digits and _
---@alias fascia.value number|string the value of a choice, or its code, or "yes" and "no"

---@class fascia.instrument
---@field title string what the questionnaire is called
---@field version string of this file; change it whenever a score changes
---@field language string of its words, as "en" or "de-CH"
---@field intro? string what is read before the first question
---@field recall? string the time that is asked about, as "the last 7 days"
---@field measures? string what it measures
---@field source? string the publication it comes from
---@field licence? fascia.licence
---@field codes? table<string, string> as { loinc = "97908-8" }

---@class fascia.licence
---@field text "free"|"restricted" restricted: the words are left out
---@field holder? string
---@field notice? string
---@field url? string

---@class fascia.include
---@field as? string another prefix than the instrument's own name

---@class fascia.item
---@field text string the question; {other_item} stands for an earlier answer
---@field help? string what is read below it
---@field choices? string|table one answer of several: an id, yes_no, or { [0] = "…", [1] = "…" }
---@field scale? fascia.scale whole numbers from one end to the other
---@field number? fascia.number any number
---@field tick_all? string|table as many of the choices as apply
---@field date? boolean a day
---@field written? boolean words, which no score can use
---@field optional? boolean left blank it does not apply, and leaves the score
---@field show_when? fascia.condition asked only then; names items above this one
---@field counts_as? table<fascia.value, number> what each answer counts in a score
---@field sides? boolean makes two items, _left and _right
---@field carry? boolean shows what the same person answered last time
---@field blank_because? string|string[] reasons for no answer: "declined", "not applicable", "could not test"
---@field two_ticks? "refuse"|"highest"|"lowest" what counts when two boxes of one answer are ticked
---@field column? string|string[]|table other names in intake files; { left = …, right = … } with sides
---@field codes? table<string, string>
---@field scored? boolean false: no score, rule or advice needs to use it

---@class fascia.scale
---@field [1] integer where it begins
---@field [2] integer where it ends
---@field low? string what stands at the lower end
---@field high? string

---@class fascia.number
---@field min? number
---@field max? number
---@field unit? string
---@field decimals? integer how many an answer may have
---@field units? table<string, number> others that an answer may come in, as { inch = 2.54 }

---@class fascia.choice
---@field code string as it stands in an intake file
---@field value number what it counts
---@field text string

---@class fascia.score
---@field title string
---@field sum_of? fascia.id[]
---@field mean_of? fascia.id[]
---@field percent_of? fascia.id[] 100 × (sum − least) / (most − least) of what was answered
---@field highest_of? fascia.id[]
---@field lowest_of? fascia.id[]
---@field count_of? fascia.id[] how many have an answer that `where` names
---@field value_of? fascia.id|fascia.id[]
---@field difference_of? fascia.id[] the first minus the second
---@field table_of? fascia.id|fascia.id[] looked up in `table`: norms, T-scores
---@field pattern_of? fascia.id[] graded response model with `parameters`, expected a posteriori
---@field of? fascia.id[] what `compute` or `formula` may read
---@field compute? fun(answers: table<string, number>): number
---@field formula? fun(...: number): number receives the inputs of `of` in their order
---@field where? number|number[] for count_of: a number, a range { 2, 5 }, or a list
---@field table? table<number, number>|fascia.table[]
---@field parameters? table<fascia.id, fascia.parameters> for pattern_of
---@field rescale? fascia.rescale a linear change after the operation
---@field reverse? fascia.id[] count least + most − answer
---@field weights? table<fascia.id, number>
---@field needs? integer the fewest answered; without it all that apply
---@field missing? "refuse"|"prorate"|"person_mean"|"zero" what becomes of blanks once `needs` is met
---@field policies? table<string, fascia.policy> other published ways to score
---@field decimals? integer
---@field unit? string as UCUM writes it
---@field better? "lower"|"higher"
---@field min? number
---@field max? number
---@field codes? table<string, string>
---@field source? string
---@field unproved? string why it is fine that `check` can prove nothing

---@class fascia.policy
---@field missing? "refuse"|"prorate"|"person_mean"|"zero"
---@field needs? integer
---@field decimals? integer

---@class fascia.table
---@field by? fascia.condition whom it is for
---@field [number] number raw score → value

---@class fascia.parameters
---@field slope number
---@field thresholds number[]

---@class fascia.rescale
---@field from number[] two values, as { 1, 5 }
---@field to number[]

---@class fascia.band_fields
---@field level? integer 1 = best
---@field say? string what a patient reads

---@class fascia.change
---@field detectable? fascia.figure|fascia.figure[] minimal detectable change
---@field important? fascia.figure|fascia.figure[] minimal important change
---@field worse? fascia.figure|fascia.figure[] the least worsening that matters
---@field reliability? fascia.reliability|fascia.reliability[] for the reliable change index

---@class fascia.figure
---@field points? number
---@field percent? number of the baseline
---@field final_below? number
---@field final_above? number
---@field population string
---@field source string

---@class fascia.reliability
---@field coefficient? number
---@field sd? number
---@field sem? number
---@field population string
---@field source string

---@class fascia.rule
---@field level "info"|"suggest"|"caution"|"urgent"|"emergency"
---@field when fascia.condition
---@field say string
---@field action? "fit"|"modify"|"wait"|"ask"|"do_not_treat"
---@field source? string
---@field unproved? string

---@class fascia.advice
---@field title string
---@field when? fascia.condition without it the advice is always given
---@field unless? fascia.condition
---@field sessions? number|fascia.sessions as { 6, 12, per_week = { 1, 3 } }
---@field minutes? number|number[]
---@field hold_seconds? number|number[] whole minutes are printed as such
---@field sets? number|number[] as in "3 sets of 10 repetitions"
---@field repetitions? number|number[]
---@field steps? string[]
---@field stop_if? string|string[]
---@field learn_first? boolean|string
---@field source? string
---@field unproved? string

---@class fascia.withhold
---@field when fascia.condition while it is yes or undecided, the advice is not given
---@field source? string
---@field unproved? string

---@class fascia.sessions
---@field [1] number
---@field [2]? number
---@field per_week? number|number[]
---@field per_day? number|number[]

---@class fascia.translation
---@field title? string
---@field intro? string
---@field recall? string
---@field items? table<fascia.id, string|fascia.item_words>
---@field choices? table<string, table<fascia.value, string>>
---@field sections? table
---@field scores? table<fascia.id, string>
---@field bands? table<fascia.id, table<string, string>>
---@field rules? table<string, string>
---@field advice? table<string, fascia.advice_words>

---@class fascia.wording
---@field title? string
---@field intro? string
---@field recall? string
---@field items? table<fascia.id, string|fascia.item_words>
---@field choices? table<string, table<fascia.value, string>>
---@field sections? table
---@field scores? table<fascia.id, string>
---@field bands? table<fascia.id, table<string, string>>
---@field rules? table<string, string>
---@field advice? table<string, fascia.advice_words>

---@class fascia.item_words
---@field text? string
---@field help? string

---@class fascia.advice_words
---@field title? string
---@field steps? string[]
---@field stop_if? string[]
---@field learn_first? string

---@class fascia.intake
---@field instrument string
---@field subject string the column that says who it is
---@field date? string the column of the day
---@field date_format? "iso"|"dmy"|"mdy"|"ymd"
---@field event? string
---@field instance? string
---@field columns? table<fascia.id, string> item → column
---@field labels? table<fascia.id, table<string, fascia.value>> what the export calls an answer → its value
---@field missing_codes? table<string, string> as { ["-99"] = "declined" }
---@field visits? table<string, fascia.visit> several visits in one row
---@field only_if? table<string, string> only rows in which the column has this value
---@field delimiter? ","|";"|"|"|"tab"
---@field decimal? "."|","
---@field encoding? string
---@field stated? table<fascia.id, string> score → the column with the total that the export states

---@class fascia.visit
---@field date? string
---@field suffix? string
---@field columns? table<fascia.id, string>

---@class fascia.profile
---@field url string the server, as "https://fhir.hospital.example/r4"
---@field as? "fhir"|"json" what is sent; "fhir" if it is not said
---@field form? "transaction"|"single"|"conditional"|"post" how resources reach it
---@field pack? integer so many records in one message; 1 to 200
---@field parallel? integer so many messages on their way at once; 1 to 64
---@field subject_system? string the system of the patient's number
---@field subject? "identifier"|"search" search: the server looks for the patient by it
---@field questionnaire? table<string, string> instrument → "https://…|version"
---@field encounter? string "Encounter/{column}"
---@field performer? string "Practitioner/{column}"
---@field meta_profile? table<string, string> resource → the profile it follows
---@field systems? string what our own code systems begin with
---@field zone? string of times without one, as "+01:00"
---@field on_forget? "entered-in-error"|"delete"
---@field method? "put"|"post" of json
---@field payload? fun(record: fascia.record, list: fun(table: table): table): table what is sent as json
---@field cacert? string a file; relative paths begin in the folder of this one
---@field certificate? string
---@field key? string
---@field token_file? string
---@field token_command? string
---@field pseudonymise? string

-- What a payload is given. Whatever is not there, or not known, is `missing`.

---@class fascia.record
---@field id string
---@field version integer
---@field operation "put"|"amend"|"void"
---@field subject string
---@field date string
---@field event string
---@field instance string
---@field instrument string
---@field instrument_version string
---@field sha256 string
---@field policy string
---@field engine string
---@field kept_at string
---@field answers table<string, string|number|boolean>
---@field keep table<string, string>
---@field scores table<string, fascia.record_score>
---@field answer_ids string[] the names in answers, in order; for ipairs
---@field keep_ids string[]
---@field score_ids string[]
---@field level string
---@field rules string[]
---@field undecided string[]
---@field advice string[]
---@field findings fascia.record_finding[]

---@class fascia.record_score
---@field value number
---@field band string
---@field answered integer
---@field of integer

---@class fascia.record_finding
---@field code string
---@field detail string

---@class fascia.case
---@field given table<fascia.id, fascia.value>
---@field expect fascia.expect
---@field policy? string one of the score's policies
---@field bands? string one of the score's band sets, as bands "score:NAME" names it

---@class fascia.expect
---@field bands? table<fascia.id, string>
---@field rules? string[] that say yes, and no others
---@field undecided? string[] that wait for an answer, and no others
---@field advice? string[] that is given, and no other
---@field findings? integer
---@field [fascia.id] number the value of a score, or missing

-- The words. Each takes its name in quotation marks, then { … }.

---@param id string
---@return fun(fields: fascia.instrument)
function instrument(id) end

---@param id string
---@return fun(list: table)
function choices(id) end

---@param id fascia.id
---@return fun(fields: fascia.item)
function item(id) end

---The items that follow stand on one page.
---@param title string
function section(title) end

---@param id fascia.id
---@return fun(fields: fascia.score)
function score(id) end

---@param id string a score, or "score:name" for another set of bands
---@return fun(list: fascia.band[])
function bands(id) end

---@class fascia.band
---A closed interval on the rounded score.
---@param low number
---@param high number
---@param label string
---@param fields? fascia.band_fields
---@return fascia.band
function band(low, high, label, fields) end

---@param id fascia.id
---@return fun(fields: fascia.change)
function change(id) end

---@class fascia.rule_words
local rule_words = {}

---Whether the rule says yes: a condition.
---@return fascia.condition
function rule_words:fires() end

---@param id string
---@return fascia.rule_words|fun(fields: fascia.rule)
function rule(id) end

---@param id string
---@return fun(fields: fascia.advice)
function advice(id) end

---Advice of an included instrument, or all that it gives, that this battery holds back.
---@param id string "home.roller", or "home"
---@return fun(fields: fascia.withhold)
function withhold(id) end

---Another instrument as a part of this one; a battery brings its own parts, each of which is asked once.
---@param id string
---@return fun(fields: fascia.include)
function include(id) end

---@param id string
---@return fun(language: string): fun(fields: fascia.translation)
function translation(id) end

---@param id string
---@return fun(language: string): fun(fields: fascia.wording)
function wording(id) end

---@param id string
---@return fun(fields: fascia.intake)
function intake(id) end

---@param id string
---@return fun(fields: fascia.profile)
function profile(id) end

---@param name string
---@return fun(fields: fascia.case)
function case(name) end

---Yes counts 1, no counts 0.
yes_no = "yes_no"

-- Conditions: yes, no or undecided.

---@class fascia.condition

---@class fascia.subject
local subject = {}

---@param value fascia.value
---@return fascia.condition
function subject:is(value) end

---@param value fascia.value
---@return fascia.condition
function subject:is_not(value) end

---@param value number
---@return fascia.condition
function subject:at_least(value) end

---@param value number
---@return fascia.condition
function subject:at_most(value) end

---@param value number
---@return fascia.condition
function subject:above(value) end

---@param value number
---@return fascia.condition
function subject:below(value) end

---@param low number
---@param high number
---@return fascia.condition
function subject:between(low, high) end

---@param label string
---@return fascia.condition
function subject:band_is(label) end

---@param choice fascia.value of a tick_all
---@return fascia.condition
function subject:includes(choice) end

---@param id fascia.id
---@return fascia.subject
function answer(id) end

---@param id fascia.id
---@return fascia.subject
function result(id) end

---@param id fascia.id
---@return fascia.condition
function answered(id) end

---@param id fascia.id
---@return fascia.condition
function blank(id) end

---@param conditions fascia.condition[]
---@return fascia.condition
function any(conditions) end

---@param conditions fascia.condition[]
---@return fascia.condition
function all(conditions) end

---@param conditions fascia.condition[]
---@return fascia.condition
function none(conditions) end

---@param count integer
---@param conditions fascia.condition[]
---@return fascia.condition
function at_least_of(count, conditions) end

-- What the functions of compute and formula may call.

---No answer; as a result: no score.
missing = nil

---The answers that are there, in the order of `of`.
---@param answers table<string, number>
---@return number[]
function values(answers) end

---@param list number[]
---@return number
function sum(list) end

---@param list number[]
---@return number
function mean(list) end

---@param list number[]
---@return number
function median(list) end

---@param list number[]
---@return integer
function count(list) end

---@param how_many integer
---@param list number[]
---@return number[]
function highest(how_many, list) end

---@param how_many integer
---@param list number[]
---@return number[]
function lowest(how_many, list) end

---@param x number
---@return number
function abs(x) end

---@param x number
---@return integer
function ceil(x) end

---@param x number
---@return integer
function floor(x) end

---@param x number
---@param decimals? integer
---@return number
function round(x, decimals) end

---@param ... number
---@return number
function min(...) end

---@param ... number
---@return number
function max(...) end

---@param x number
---@return number
function exp(x) end

---The natural logarithm.
---@param x number
---@return number
function log(x) end

---@param x number
---@return number
function sqrt(x) end

---@param list table
function ipairs(list) end

---@param text string
---@param part string
---@return boolean
function contains(text, part) end

---@param text string
---@param part string
---@return boolean
function starts_with(text, part) end

---@param text string
---@return string
function trim(text) end
