"""Whose figures the "published:" cases of the library hold: what a case's name says, the source, and where it is.

A case is of the source whose key its name contains. What two pages copied from one another is one source. What was
taken: answers with the score that is stated for them ("sheets"), a table by which every row is looked up ("table"),
or totals and bands only, to which we made the answers ("totals").
"""

SOURCES = {
    "10.1186/1471-2474-8-31": ("Means of 50 people, BMC Musculoskelet Disord 2007;8:31", "doi 10.1186/1471-2474-8-31", "totals"),
    "awell": ("Awell Score", "github.com/awell-health/awell-score, tests beside each calculation", "sheets"),
    "bmj case reports": ("A case report in BMJ Case Reports", "casereports.bmj.com/highwire/markup/238681/expansion, table 1",
                         "totals"),
    "chiroclickcrm": ("ChiroClickCRM", "github.com/Usefullatwork/ChiroClickCRM-Complete-EHR-CRM-System-Architecture, "
                      "clinical-outcomeScoring.test.js", "sheets"),
    "codingace": ("CodingAce", "codingace.net/mh/fear_avoidance_score.html", "totals"),
    "compas": ("COMPAS NG", "github.com/bhermoso/COMPAS_NG, tests/phq9.test.ts", "sheets"),
    "dailybuild": ("dailybuild", "github.com/tsu-nera/dailybuild, tests/test_phq9.py", "sheets"),
    "ewac-resources": ("ewac-resources, an R package", "github.com/peterdutey/ewac-resources, tests/testthat", "sheets"),
    "mii pro": ("MII PRO implementation guide", "build.fhir.org, Medizininformatik-Initiative", "sheets"),
    "nobra_calculator": ("nobra_calculator", "github.com/danielxmed/nobra_calculator, app/models/scores", "sheets"),
    "noterro": ("Noterro scoring guide", "noterro.com/help-articles/360061500331", "totals"),
    "openehr guideline": ("openEHR guidelines", "github.com/gdl-lang/common-clinical-models, gdl2/*.test.yml", "sheets"),
    "openmedicine": ("openmedicine", "github.com/RamosFBC/openmedicine, tests", "sheets"),
    "pacio": ("PACIO sample data, HL7", "github.com/paciowg/sample-data-fsh, input/fsh", "sheets"),
    "pmhc": ("PMHC minimum data set, Australia", "github.com/logicly-au/pmhc-mds-spec, doc/_static/example-files", "sheets"),
    "physioclinical": ("PhysioClinical", "github.com/x-biosignal/PhysioClinical, tests/testthat", "sheets"),
    "promptme-coaching": ("promptme-coaching", "github.com/vchore/promptme-coaching-, tests/assess.test.js", "sheets"),
    "qhs": ("qhs, an R package", "github.com/MaximeBergevin/qhs, tests/testthat", "sheets"),
    "r package eq5d": ("eq5d, an R package", "github.com/fragla/eq5d, tests/testthat/test-eq5dlss.R", "sheets"),
    "synexiun psy": ("Synexiun psy", "github.com/Synexiun/psy, test_k10_scoring.py", "sheets"),
    "the form's own example": ("The Oswestry form's scoring example", "arketyper.no/ckm/archetypes/1078.36.2765", "totals"),
    "ucla 2009": ("UCLA 2009, PROMIS Global tables", "gim.med.ucla.edu/FacultyPages/Hays, ph4-summary-061909 and "
                  "mh4-summary-062209", "table"),
    "us core": ("HL7 US Core", "hl7.org/fhir/us/core, phq-9-example and AUDIT-C-item-example", "sheets"),
    "vellas 1997": ("Vellas BJ et al. J Am Geriatr Soc 1997;45:735-8", "doi 10.1111/j.1532-5415.1997.tb01479.x", "totals"),
    "wikimsk": ("WikiMSK", "wikimsk.org, WikiMSK:Calculators/Start_Back", "sheets"),
    "yhocphuchoi": ("Y hoc phuc hoi", "yhocphuchoi.com/rehab-scales/trunk-scores/roland-morris-eng", "totals"),
}
