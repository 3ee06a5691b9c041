import io
import zipfile

from kitgen import zips


def test_a_file_is_the_same_whatever_the_time_and_the_system() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        zips.add(archive, "a.txt", b"een" * 100)
    (entry,) = zipfile.ZipFile(out).infolist()
    assert (entry.date_time, entry.create_system) == ((1980, 1, 1, 0, 0, 0), 3)
    assert entry.external_attr >> 16 == 0o644, "readable where it is unpacked"
    assert entry.compress_size < entry.file_size == 300
