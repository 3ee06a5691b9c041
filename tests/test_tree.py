"""The tests mirror the source: who looks for the tests of a module finds them under its name."""

from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TESTS, SOURCE = ROOT / "tests", ROOT / "kitgen"
SMALL = 40
"""Modules of no more lines need no file of tests of their own."""

ACROSS = {
    "test_tree.py": "the tests themselves",
    "blocks/test_kinds.py": "the list of all kinds of block",
    "blocks/test_samples.py": "one sample of every kind of block, for pupils and for the teacher",
    "blocks/test_faces.py": "what all kinds of block offer to cards",
    "build/test_incremental.py": "records, what is due and clearing together",
    "cli/test_command_line.py": "what all commands share",
    "cli/test_import_command.py": "kitgen/cli/importing.py, because import is a word of Python's own",
    "cli/test_list_command.py": "kitgen/cli/listing.py, because list is a word of Python's own",
    "cli/test_print_command.py": "kitgen/cli/printing.py, because print is a word of Python's own",
    "importing/test_random_edits.py": "whatever is done to a Word file, through all of importing",
    "render/docx/test_docx_libreoffice.py": "Word files as another program reads them",
    "source/test_yaml_mistakes.py": "reader, diagnosis and wording of mistakes together",
}
"""Files of tests that are about no single module, and what they are about."""
ACROSS_FOLDERS = ("shipped", "shapes", "cases", "benchmarks", "fuzz")
"""Folders of such tests: what is shipped, lessons of many shapes, what people ran into, how fast it goes,
what nobody thought of.
"""

TESTED_BY = {
    "cli/importing.py": "cli/test_import_command.py",
    "cli/changed.py": "cli/test_diff_command.py",
    "cli/importwords.py": "cli/test_import_changes_command.py",
    "importing/trial.py": "importing/test_imported.py",
    "importing/draftblocks.py": "importing/test_draft.py",
    "importing/drafted.py": "importing/test_draft.py",
    "importing/draftfile.py": "importing/test_draft.py",
    "importing/drafttables.py": "importing/test_asking.py",
    "importing/drafttext.py": "importing/test_draft.py",
    "importing/cutting.py": "importing/test_asking.py",
    "messages/wordfiles.py": "test_messages.py",
    "importing/fields.py": "importing/test_runs.py",
    "importing/lines.py": "importing/test_runs.py",
    "importing/pages.py": "importing/test_reading.py",
    "importing/passages.py": "importing/test_reading.py",
    "importing/pieces.py": "importing/test_runs.py",
    "importing/symbols.py": "importing/test_runs.py",
    "importing/wordstyles.py": "importing/test_runs.py",
    "document/kinds.py": "proof/test_faults.py",
    "blocks/agreement.py": "blocks/test_samples.py",
    "blocks/scenario.py": "blocks/test_samples.py",
    "blocks/stages.py": "blocks/test_samples.py",
    "blocklabels.py": "test_labels.py",
    "printlabels.py": "test_labels.py",
    "inprint.py": "test_variants.py",
    "render/signs.py": "render/test_otherfonts.py",
    "render/glyphs.py": "cases/test_i18n.py",
    "render/docx/letters.py": "cases/test_i18n.py",
    "helptexts.py": "test_helplines.py",
    "guidelabels.py": "test_labels.py",
    "oneform.py": "test_kit.py",
    "check/allowing.py": "check/test_care.py",
    "check/base.py": "check/test_places.py",
    "check/typeface.py": "test_themes.py",
    "check/readparts.py": "check/test_readability.py",
    "manual/rulebook.py": "cli/test_explain_command.py",
    "cli/correcting.py": "cli/test_check_command.py",
    "cardlabels.py": "test_labels.py",
    "cli/findings.py": "cli/test_check_command.py",
    "cli/listing.py": "cli/test_list_command.py",
    "build/checked.py": "build/test_plan.py",
    "build/clearing.py": "build/test_incremental.py",
    "build/due.py": "build/test_incremental.py",
    "build/folders.py": "build/test_plan.py",
    "proof/clipped.py": "proof/test_faults.py",
    "proof/inpdf.py": "proof/test_faults.py",
    "proof/inword.py": "proof/test_faults.py",
    "proof/texts.py": "proof/test_faults.py",
    "messages/proof.py": "test_messages.py",
    "build/named.py": "build/test_plan.py",
    "build/planned.py": "build/test_plan.py",
    "build/records.py": "build/test_incremental.py",
    "build/written.py": "build/test_run.py",
    "cli/building.py": "cli/test_build_command.py",
    "build/prepared.py": "build/test_plan.py",
    "build/printed.py": "build/test_printing.py",
    "build/forclass.py": "cases/test_names.py",
    "compose/documents.py": "cases/test_names.py",
    "cli/named.py": "cases/test_names.py",
    "build/carried.py": "cli/test_extract_command.py",
    "build/gathering.py": "cli/test_extract_command.py",
    "render/attachments.py": "cli/test_extract_command.py",
    "compose/naming.py": "cases/test_names.py",
    "compose/certificate.py": "cases/test_names.py",
    "build/printouts.py": "build/test_printing.py",
    "cli/choices.py": "cli/test_command_line.py",
    "cli/group.py": "cli/test_command_line.py",
    "cli/app.py": "cli/test_command_line.py",
    "cli/manyschools.py": "build/test_many.py",
    "svgcost.py": "test_svgsafe.py",
    "render/docx/inert.py": "render/docx/test_docx_house.py",
    "spreadsheet.py": "test_classlist.py",
    "cli/names.py": "cli/test_command_line.py",
    "cli/printing.py": "cli/test_print_command.py",
    "cli/overview.py": "cli/test_show_command.py",
    "cli/reading.py": "cli/test_show_command.py",
    "cli/termpage.py": "cli/test_explain_command.py",
    "cli/subjects.py": "cli/test_check_command.py",
    "cli/words.py": "cli/test_command_line.py",
    "cli/buildwords.py": "cli/test_command_line.py",
    "cli/ownwords.py": "cli/test_command_line.py",
    "cli/termwords.py": "cli/test_command_line.py",
    "partnames.py": "test_differences.py",
    "starter.py": "cli/test_init_command.py",
    "comparing.py": "cli/test_diff_command.py",
    "cli/rebasing.py": "cli/test_diff_command.py",
    "cli/filenames.py": "cli/test_new_command.py",
    "context.py": "compose/test_lists.py",
    "compose/cardprint.py": "compose/test_cards.py",
    "compose/before.py": "compose/test_planning.py",
    "document/ground.py": "compose/test_cardground.py",
    "document/nodes.py": "document/test_outline.py",
    "document/parts.py": "document/test_outline.py",
    "impose/grayimage.py": "impose/test_gray.py",
    "impose/grayink.py": "impose/test_gray.py",
    "impose/imposition.py": "impose/test_booklet.py",
    "impose/lettering.py": "impose/test_tiles.py",
    "impose/marks.py": "impose/test_nup.py",
    "document/roles.py": "test_theme.py",
    "manual/fields.py": "cli/test_explain_command.py",
    "manual/parts.py": "cli/test_explain_command.py",
    "manual/pages.py": "cli/test_explain_command.py",
    "render/cardmeasure.py": "render/test_cardtext.py",
    "render/docx/drawing.py": "render/docx/test_docx_document.py",
    "render/docx/fonts.py": "render/docx/test_docx_template.py",
    "render/docx/frame.py": "render/docx/test_docx_boxes.py",
    "render/docx/framestyles.py": "render/docx/test_docx_boxes.py",
    "render/docx/housestyles.py": "render/docx/test_docx_house.py",
    "render/docx/stationery.py": "render/docx/test_docx_house.py",
    "render/docx/media.py": "render/docx/test_docx_pictures.py",
    "render/docx/lists.py": "render/docx/test_docx_items.py",
    "render/docx/nodes.py": "render/docx/test_docx_document.py",
    "render/docx/palette.py": "render/docx/test_docx_styles.py",
    "render/docx/stylesheet.py": "render/docx/test_docx_styles.py",
    "render/docx/xml.py": "render/docx/test_docx_paragraphs.py",
    "setting.py": "test_labels.py",
    "source/diagnose.py": "source/test_yaml_mistakes.py",
    "source/fields.py": "source/test_validate.py",
    "source/grow.py": "source/test_yaml_reader.py",
    "source/locate.py": "source/test_validate.py",
    "source/misread.py": "source/test_validate.py",
    "source/mistakes.py": "source/test_validate.py",
    "importing/tokens.py": "importing/test_marks.py",
    "importing/aligning.py": "importing/test_rewording.py",
    "importing/splicing.py": "importing/test_rewording.py",
    "importing/ordering.py": "importing/test_threeway.py",
    "importing/wordmerge.py": "importing/test_threeway.py",
    "source/pairing.py": "source/test_patch.py",
    "source/within.py": "source/test_merge.py",
    "source/quoting.py": "source/test_yaml_mistakes.py",
    "source/decode.py": "source/test_yaml_mistakes.py",
    "source/salvage.py": "check/test_run.py",
    "source/tree.py": "source/test_yaml_reader.py",
}
"""Modules that only work through another one, and the file in which one sees them work."""


@cache
def modules() -> list[Path]:
    return [
        p.relative_to(SOURCE)
        for p in sorted(SOURCE.rglob("*.py"))
        if p.name not in ("__init__.py", "__main__.py")
    ]


@cache
def files_of_tests() -> list[Path]:
    return [p.relative_to(TESTS) for p in sorted(TESTS.rglob("test_*.py"))]


@cache
def homed() -> set[Path]:
    """Return the modules and folders that have a file of tests."""
    return {home for test in files_of_tests() for home in homes(test)}


def homes(test: Path) -> list[Path]:
    """Return the modules and folders that a file of tests may be named after.

    A command's tests carry `_command`, those of the Word renderer `docx_`: click and Word
    have modules of the same names as others.
    """
    name = test.stem.removeprefix("test_")
    names = {name, name.removesuffix("_command"), name.removeprefix("docx_")}
    return [test.parent / f"{n}.py" for n in names] + [test.parent / n for n in names]


def test_a_file_of_tests_is_named_after_what_it_tests() -> None:
    nameless = [
        test.as_posix()
        for test in files_of_tests()
        if test.parts[0] not in ACROSS_FOLDERS
        and test.as_posix() not in ACROSS
        and not any((SOURCE / home).exists() for home in homes(test))
    ]
    assert nameless == [], "no such module; or say in ACROSS what it is about"


def test_a_module_of_some_size_has_tests() -> None:
    untested = [
        module.as_posix()
        for module in modules()
        if len((SOURCE / module).read_text("utf-8").splitlines()) > SMALL
        and module.as_posix() not in TESTED_BY
        and not {module, module.parent} & homed()
    ]
    assert untested == [], "no tests; or say in TESTED_BY where they are"


def test_what_is_said_of_modules_tested_elsewhere_is_true() -> None:
    for module, test in TESTED_BY.items():
        assert (SOURCE / module).is_file(), module
        assert (TESTS / test).is_file(), test
        assert Path(module) not in homed(), f"{module} has tests of its own now"


def test_every_kind_of_block_has_a_sample() -> None:
    kinds = {m.stem.replace("_", "-") for m in modules() if m.parts[0] == "blocks" and m.name != "base.py"}
    assert kinds == {sample.stem for sample in (TESTS / "blocks/samples").glob("*.yaml")}


@pytest.mark.parametrize("test", ACROSS)
def test_what_is_said_of_tests_across_modules_is_true(test: str) -> None:
    assert (TESTS / test).is_file()
