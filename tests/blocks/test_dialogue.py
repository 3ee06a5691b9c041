from drawing import Drawn


def test_the_first_speaker_stands_left_and_all_others_right(drawn: Drawn) -> None:
    (dialogue,) = drawn(
        """
        dialogue:
          - {from: Lina, text: Dag.}
          - {from: Jonas, text: Dag.}
          - {from: Ali, text: Dag.}
          - {from: Lina, text: Tot straks.}
          - {from: Jonas, text: Tot straks., side: left}
        """,
        "pupil",
    )
    assert [(turn.speaker, turn.side) for turn in dialogue.turns] == [
        ("Lina", "left"),
        ("Jonas", "right"),
        ("Ali", "right"),
        ("Lina", "left"),
        ("Jonas", "left"),
    ]
