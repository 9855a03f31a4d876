/** The order in which elements must stand, by the element that holds them: ECMA-376, part 1, annexes A.2 and A.5. */
export const orders: Readonly<Record<string, string>> = {
  workbook:
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst",
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst",
  sheetPr: "tabColor outlinePr pageSetUpPr",
  sheetView: "pane selection pivotSelection extLst",
  sheetData: "row",
  row: "c extLst",
  c: "f v is extLst",
  cfRule: "formula colorScale dataBar iconSet extLst",
  dataValidation: "formula1 formula2",
  headerFooter: "oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter",
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
  xf: "alignment protection extLst",
  dxf: "font numFmt fill alignment border protection extLst",
  border: "start end left right top bottom diagonal vertical horizontal",
  table: "autoFilter sortState tableColumns tableStyleInfo extLst",
  chartSpace:
    "date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst",
  chart:
    "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst",
  title: "tx layout overlay spPr txPr extLst",
  legend: "legendPos legendEntry layout overlay spPr txPr extLst",
  barChart: "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst",
  lineChart: "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst",
  scatterChart: "scatterStyle varyColors ser dLbls axId extLst",
  catAx:
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst",
  valAx:
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits extLst",
  scaling: "logBase orientation max min extLst",
  dLbls:
    "dLbl delete layout numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines leaderLines extLst",
  dLbl: "idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator extLst",
  marker: "symbol size spPr extLst",
};

/** The order in a series depends on the chart that it is in. */
export const seriesOrders: Readonly<Record<string, string>> = {
  barChart: "idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape extLst",
  lineChart: "idx order tx spPr marker dPt dLbls trendline errBars cat val smooth extLst",
  scatterChart: "idx order tx spPr marker dPt dLbls trendline errBars xVal yVal smooth extLst",
};
