import io
import re

import pytest
import resvg_py
import zxingcpp
from PIL import Image

from kitgen.qr import QUIET_MODULES, qr_svg, qr_width_mm

ADDRESSES = [
    "https://www.example.org/",
    "https://www.example.org/film?taal=nl&deel=2#begin",
    "https://www.example.org/" + "pad/" * 80,
]


def photographed(svg: bytes, pixels: int) -> Image.Image:
    png = bytes(resvg_py.svg_to_bytes(svg_string=svg.decode(), width=pixels))
    return Image.open(io.BytesIO(png)).convert("L")


@pytest.mark.parametrize("address", ADDRESSES)
def test_another_program_reads_the_address_back(address: str) -> None:
    (code,) = zxingcpp.read_barcodes(photographed(qr_svg(address), 500))
    assert (code.text, code.ec_level) == (address, "M")


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_code_is_large_enough_for_a_phone_and_a_copier(address: str) -> None:
    (size,) = re.findall(r'viewBox="0 0 (\d+) \1"', qr_svg(address).decode())
    module = qr_width_mm(address) / int(size)
    assert module >= 0.49
    assert module * (int(size) - 2 * QUIET_MODULES) >= 24.9


def test_there_is_white_around_the_code() -> None:
    svg = qr_svg(ADDRESSES[0])
    size = int(re.findall(r'viewBox="0 0 (\d+)', svg.decode())[0])
    picture = photographed(svg, size * 4)
    edge = QUIET_MODULES * 4
    assert picture.crop((0, 0, size * 4, edge)).getextrema() == (255, 255)
    assert picture.crop((0, 0, edge, size * 4)).getextrema() == (255, 255)
    assert picture.getpixel((edge + 1, edge + 1)) == 0
