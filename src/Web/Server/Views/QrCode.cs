using Microsoft.AspNetCore.Components;
using QRCoder;

namespace Fazhi.Web.Views;

/// <summary>二维码 — an address as a picture to scan.</summary>
public static class QrCode
{
    /// <summary>Draws an address.</summary>
    /// <param name="address">The whole address, with its scheme and host.</param>
    /// <param name="size">Pixels of one square: 3 beside a text, 8 to scan from a wall.</param>
    public static MarkupString Of(string address, int size)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(code);
        return (MarkupString)svg.GetGraphic(size);
    }
}
