"""What learners read from the preprocessing of photographed and drawn digits."""

_ARRAY_RULE = (
    "Expected whole numbers from 0 to 255 (such as uint8), True and False, uint16 numbers from 0 to "
    "65535, or decimal numbers from 0 to 1 or from 0 to 255."
)
_NEW_PICTURE = "Write one digit with a dark pen on white paper, let it fill a good part of the page"

TEXTS: dict[str, str] = {
    # The stages, as titles of pictures.
    "stage.grey": "1. Grey picture",
    "stage.ink": "2. Only the ink",
    "stage.cropped": "3. Cut out",
    "stage.fitted": "4. Shrunk to fit",
    "stage.centred": "5. Centred",
    # What can be wrong with a source.
    "unsupported_source": (
        "A picture cannot be read from an object of type {type}. Expected the path of a PNG or "
        "JPEG file, a NumPy array, or a Pillow image. A list becomes an array with np.array(...), "
        "a tensor with .numpy()."
    ),
    # What can be wrong with a file.
    "missing_file": (
        "There is no file {file}. Expected the path of a PNG or JPEG picture on the computer "
        "that runs this notebook. Check the spelling and the folder; the current folder is "
        "{folder}."
    ),
    "quoted_name": (
        "There is no file {file}. The quotes or spaces around the name are part of it here. "
        "Expected the path alone: write {bare!r}."
    ),
    "home_folder": (
        "There is no file {file}. Python does not know ~ as your home folder. Expected a whole "
        "path. Use Path('{file}').expanduser(), with Path from pathlib."
    ),
    "web_address": (
        "{file} is a web address. Expected a file on the computer that runs this notebook. "
        "Download the picture first, and then give the path of that file."
    ),
    "directory": (
        "The path {file} leads to a folder. Expected one picture file. Add the name of a PNG or JPEG file in "
        "that folder to the path."
    ),
    "unreadable_file": (
        "The file {file} could not be opened ({reason}). Expected a PNG or JPEG picture that you "
        "are allowed to read. Copy the picture into the folder of the notebook and try again."
    ),
    "not_a_picture": (
        "The content of {file} is no picture that can be read. Expected a PNG or JPEG file; "
        "another ending of the name does not change what a file holds. Open the file in a picture viewer and export it as PNG or JPEG; "
        "many phones store photos as HEIC unless told otherwise."
    ),
    "damaged_file": (
        "The picture {file} is damaged or incomplete ({reason}). Expected a whole picture. "
        "Copy or download the file again."
    ),
    "missing_rows": (
        "The picture {file} is incomplete: it holds fewer rows than it says. Expected a whole "
        "picture. Copy or download the file again."
    ),
    "unsupported_mode": (
        "A Pillow image with the mode {mode} cannot be turned into grey. Expected a grey, "
        "colour, palette or transparent image. Try image.convert('RGB') first."
    ),
    # What can be wrong with an array.
    "array_kind": "An array with the dtype {dtype} does not hold brightness values. " + _ARRAY_RULE,
    "array_shape": (
        "An array of shape {shape} is not one picture. Expected (height, width) for grey, or "
        "(height, width, channels) with 1, 3 (red, green, blue) or 4 (with transparency) "
        "channels. Pick one picture of a batch with images[0]; turn 784 numbers in a row into "
        "a picture with .reshape(28, 28)."
    ),
    "array_empty": (
        "An array of shape {shape} holds no pixels. Expected a picture of at least {smallest} x "
        "{smallest} pixels. Check the slice that made the array."
    ),
    "array_masked": (
        "The picture is a masked array that hides {count} values. Expected a value for every "
        "pixel. Fill them first, for example with .filled(255) for white paper."
    ),
    "array_not_finite": (
        "The picture holds {count} values that are not numbers (NaN) or infinite. Expected "
        "numbers only. Look for a division by zero in what made the array."
    ),
    "array_range": (
        "The picture of dtype {dtype} holds values from {low:g} to {high:g}, outside the "
        "range of brightness. Scale or clip it. " + _ARRAY_RULE
    ),
    "array_zero_one": (
        "The picture holds whole numbers, but none above 1. Expected a scale from 0 to 255, on "
        "which both 0 and 1 are black. If 1 stands for white, turn the array into True and False with "
        ".astype(bool)."
    ),
    "array_scale": (
        "The largest value of the picture is {high:g}. It is not clear whether white is 1 or "
        "255. Expected decimal numbers from 0 to 1, or from 0 to 255 with a largest value of "
        "at least {clear:g}. Scale the picture to 0 to 1, and keep it there with "
        "np.clip(picture, 0, 1)."
    ),
    "array_mixed_scale": (
        "The colours of the picture reach {colour:g}, but its transparency reaches {alpha:g}. "
        "Expected one scale for all four channels. Scale both to 0 to 1."
    ),
    # What can be wrong with any picture.
    "too_small": (
        "The picture has {height} x {width} pixels (height x width). Expected at least "
        "{smallest} pixels each way, because fewer cannot show a digit. Use a larger picture."
    ),
    "too_large": (
        "The picture has {height:,} x {width:,} pixels (height x width). Expected at most "
        "{largest:,} pixels each way. Make it smaller in a picture program, or cut out the digit."
    ),
    "far_too_large": (
        "The picture has too many pixels to be read safely. Expected at most {largest:,} pixels "
        "each way. Make it smaller in a picture program, or cut out the digit."
    ),
    "no_ink": (
        "No digit was found: the picture looks blank. Expected ink that is clearly darker or "
        "brighter than the paper around it. " + _NEW_PICTURE + ", and try again."
    ),
    "no_digit": (
        "No digit was found: nothing in the picture has the shape of one. Expected the strokes of "
        "one digit, dark on light or light on dark, and all of it in the picture. "
        + _NEW_PICTURE
        + ", and try again."
    ),
    "two_digits": (
        "The picture shows more than one digit. Expected a single one. Cut out one digit, or "
        "cover the others, and try again."
    ),
    # What can be wrong between two stages.
    "stage_input": (
        "{function} got an array of shape {shape} and dtype {dtype}. Expected a grey picture: "
        "shape (height, width), dtype uint8, values from 0 to 255. Use load_image first."
    ),
    "stage_frame": (
        "{function} got an array of shape {shape} and dtype {dtype}. Expected shape ({side}, "
        "{side}) and dtype uint8. Use fit_to_box first."
    ),
}
