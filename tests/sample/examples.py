"""Makes the pictures and papers of tests/examples/files (python -m tests.sample.examples): drawn or written by us, each wrong in one way."""

import io
from pathlib import Path

import pikepdf
from PIL import ExifTags, Image, ImageFilter, ImageOps

from tests.paper_files import core, docx, new_pdf, saved

ROOT = Path(__file__).resolve().parents[2]
FILES = ROOT / "tests" / "examples" / "files"
DRAWING = ROOT / "content/city/tin-tuc/2026/giao-ban-thang-11/hop-giao-ban.jpg"
WORDS = "Ke hoach trong cay nam 2026 cua phuong Mau, ban du thao lay y kien"
LOST = "Cng ha x hi ch ngha Vit Nam, c lp T do Hnh phc. K hoch trng cy nm 2026 ca phng Mu"  # as some printers into PDF leave it


def main() -> None:
    """Write the files whose content a rule looks at."""
    for name, data in {**_pictures(), **_papers()}.items():
        (FILES / name).write_bytes(data)


def _pictures() -> dict[str, bytes]:
    drawing = ImageOps.mirror(Image.open(DRAWING).convert("RGB"))
    exif = Image.Exif()
    exif[ExifTags.IFD.GPSInfo] = {1: "N", 2: (11.0, 18.0, 36.0), 3: "E", 4: (106.0, 6.0, 36.0)}
    return {"anh.jpg": _jpeg(drawing), "anh-nho.jpg": _jpeg(drawing.resize((800, 450))), "anh-dai.jpg": _jpeg(drawing.resize((2000, 700))),
            "anh-mo.jpg": _jpeg(drawing.filter(ImageFilter.GaussianBlur(4))), "anh-toa-do.jpg": _jpeg(drawing, exif=exif)}


def _jpeg(image: Image.Image, **options: object) -> bytes:
    data = io.BytesIO()
    image.save(data, format="JPEG", quality=70, progressive=True, **options)
    return data.getvalue()


def _papers() -> dict[str, bytes]:
    script, named = new_pdf(WORDS), {"docProps/core.xml": core("Nguyễn Văn Mẫu")}
    script.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert('Xin chao')"))
    edited = '<w:p><w:ins w:author="Mẫu"><w:r><w:t>500 cây</w:t></w:r></w:ins><w:del w:author="Mẫu"><w:r><w:delText>300 cây</w:delText></w:r></w:del></w:p>'
    return {"ma-chay.pdf": saved(script), "ban-quet.pdf": saved(new_pdf()), "mat-chu.pdf": saved(new_pdf(LOST)), "con-sua-doi.docx": docx(edited), "ten-nguoi-soan.docx": docx(more=named),
            "dat-mat-khau.pdf": saved(new_pdf(WORDS), encryption=pikepdf.Encryption(owner="mau", user="mau"))}


if __name__ == "__main__":
    main()
