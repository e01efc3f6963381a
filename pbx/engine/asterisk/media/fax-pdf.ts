import {
  concatTransformationMatrix,
  drawObject,
  PDFDocument,
  popGraphicsState,
  pushGraphicsState,
} from '@cantoo/pdf-lib';
import { decode } from 'tiff';

type TiffPage = ReturnType<typeof decode>[number];

/** TIFF 6.0: compression by ITU-T T.4, in two dimensions, the lowest bit first, ones that are white, centimetres. */
const T4 = 3;
const TWO_DIMENSIONS = 1;
const LOWEST_BIT_FIRST = 2;
const BLACK_IS_ZERO = 1;
const CENTIMETRES = 3;

const CENTIMETRES_PER_INCH = 2.54;
const POINTS_PER_INCH = 72;

/**
 * A fax as spandsp writes it (TIFF, each page one strip of T.4) as PDF: what is in a page stays as it is, for PDF knows
 * T.4, too. `pages`: how many there are. Rejects with Error for another TIFF.
 */
export const faxToPdf = async (
  tiff: Uint8Array,
): Promise<{ readonly pdf: Uint8Array; readonly pages: number }> => {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const pages = decode(tiff, { ignoreImageData: true });
  for (const page of pages) addPage(pdf, page, stripOf(tiff, page));
  return { pdf: await pdf.save(), pages: pages.length };
};

const stripOf = (tiff: Uint8Array, page: TiffPage): Uint8Array => {
  const [offset, ...others] = page.stripOffsets;
  const [length = 0] = page.stripByteCounts;
  if (page.compression !== T4 || offset === undefined || others.length > 0)
    throw new Error(`not a fax: compression ${page.compression}, ${page.stripOffsets.length} strips`);
  const strip = tiff.subarray(offset, offset + length);
  return page.fillOrder === LOWEST_BIT_FIRST ? strip.map(reversed) : strip;
};

const addPage = (pdf: PDFDocument, tiff: TiffPage, strip: Uint8Array): void => {
  const { width, height } = tiff;
  const perInch = tiff.resolutionUnit === CENTIMETRES ? CENTIMETRES_PER_INCH : 1;
  const size = [
    (width / (tiff.xResolution * perInch)) * POINTS_PER_INCH,
    (height / (tiff.yResolution * perInch)) * POINTS_PER_INCH,
  ] as const;
  const image = pdf.context.stream(strip, {
    ...{ Type: 'XObject', Subtype: 'Image', Width: width, Height: height },
    ...{ ColorSpace: 'DeviceGray', BitsPerComponent: 1, Filter: 'CCITTFaxDecode' },
    // ISO 32000-1 §7.4.6: without K each line stands for itself.
    DecodeParms: {
      ...{ Columns: width, Rows: height, EndOfBlock: false, BlackIs1: tiff.type === BLACK_IS_ZERO },
      K: tiff.get('T4Options') & TWO_DIMENSIONS,
    },
  });
  const page = pdf.addPage([...size]);
  const name = page.node.newXObject('Fax', pdf.context.register(image));
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(size[0], 0, 0, size[1], 0, 0),
    drawObject(name),
    popGraphicsState(),
  );
};

const reversed = (byte: number): number => {
  let result = 0;
  for (let bit = 0; bit < 8; bit += 1) result |= ((byte >> bit) & 1) << (7 - bit);
  return result;
};
